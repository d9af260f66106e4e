import type { PhraseIndex } from "../../language/index-phrases.ts";

/** A line of a topic's facts: which poles hold and which do not where a fact is so. */
export type TopicFact = {
  /** A key of the fact catalogue. */
  readonly fact: string;
  readonly is?: readonly (string | number | boolean)[] | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  readonly present?: boolean | undefined;
  /** A day that is over. */
  readonly past?: boolean | undefined;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
};

/** Something an answer may say of a case in words, as the data gives it. */
export type Topic = {
  readonly about: readonly string[];
  /** Facts whose words name the topic too: the champion's name. */
  readonly named_by?: readonly string[] | undefined;
  /** Facts in whose quote a person is named who is the topic. */
  readonly named_in?: readonly string[] | undefined;
  /** Words of the poles name the topic themselves. */
  readonly sole?: boolean | undefined;
  readonly poles: Readonly<Record<string, readonly string[]>>;
  /** Words of a pole that need no topic beside them, where others do: "they pay on time". */
  readonly alone?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Poles that still hold when they are told of the past: "has left", "was resolved". */
  readonly lasting?: readonly string[] | undefined;
  /** The pole of "there is no …" and of "there is a …". */
  readonly none?: string | undefined;
  readonly some?: string | undefined;
  /** A fact between 0 and 1 that says how much of the topic is at one pole; the rest is at the other. */
  readonly share?: { readonly fact: string; readonly of: string; readonly rest: string } | undefined;
  /** A fact that says by how much the topic changed. */
  readonly change?: { readonly fact: string; readonly up: string; readonly down: string } | undefined;
  readonly facts: readonly TopicFact[];
};

/** `fillers` may stand between the words of any phrase: "stays exactly where it is". */
export type Scope = Readonly<Record<ScopeList | "fillers", readonly string[]>>;
export type ScopeList =
  | "breaks"
  | "negations"
  | "supposed"
  | "modal"
  | "reported"
  | "past"
  | "exists"
  | "another";

/** The parts of a gift in words; each has a list. */
export type GiftPart =
  | "givers"
  | "strong_acts"
  | "weak_acts"
  | "lowering"
  | "inflected"
  | "orders"
  | "strong_done"
  | "weak_done"
  | "gets"
  | "free"
  | "assents"
  | "price"
  | "weak_price"
  | "terms"
  | "weak_terms"
  | "percent"
  | "things"
  | "products"
  | "arrives"
  | "work"
  | "wanted"
  | "whole"
  | "charging"
  | "events"
  | "promised"
  | "defects"
  | "moves"
  | "fixed";
/** "yes" of an approver, an approval by itself, further approvers, and what leaves it open. */
export type ApprovalPart = "assents" | "alone" | "approvers" | "open";
/**
 * What takes the whole matter on herself, says that nobody has to be asked, or that nothing is escalated; and the parts of
 * taking on what others decide.
 */
export type RoutePart =
  | "alone"
  | "unneeded"
  | "unescalated"
  | "remit"
  | "deciding"
  | "myself"
  | "skipping"
  | "skipped"
  | "anyone"
  | "matters";

/** The ways in which answers say things, as YAML under `persona/practice/claims/` holds them. */
export type SayingsData = {
  /** All phrases, ready to be looked up; without it they are indexed when they are compiled. */
  readonly index?: PhraseIndex | undefined;
  readonly scope: Scope;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly shares: {
    /** Words by the part of 1 they mean. */
    readonly shares: Readonly<Record<string, readonly string[]>>;
    readonly more: readonly string[];
    readonly less: readonly string[];
    readonly majority: readonly string[];
  };
  readonly gifts: Readonly<Record<GiftPart, readonly string[]>>;
  readonly approvals: Readonly<Record<ApprovalPart, readonly string[]>>;
  readonly routes: Readonly<Record<RoutePart, readonly string[]>>;
};
