import type { ConsultationLine } from "../../journal/journal-line.ts";
import type { Head, Step } from "../../journal/record-schema.ts";
import { areSteps, isHead } from "../../journal/record-shapes.ts";
import { type JsonObject, parseJson, parseObject } from "./parse-json.ts";

/** Where a record stands among the bytes of its line. */
export type Place = {
  readonly bytes: Buffer;
  /** Where it begins, where its front ends, and where it ends. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
};

const stepsMark = Buffer.from(',"steps":[');
const entryMark = Buffer.from(',"entry":{');

/**
 * A consultation whose bytes are as they were written, and of which only the head is parsed before more is
 * asked for.
 */
export class StoredConsultation implements ConsultationLine {
  readonly type = "consultation";
  readonly head: Head;
  private readonly place: Place;
  private readonly stepsAt: number;
  private readonly onSpoil: (place: Place) => void;

  private constructor(head: Head, place: Place, stepsAt: number, onSpoil: (place: Place) => void) {
    this.head = head;
    this.place = place;
    this.stepsAt = stepsAt;
    this.onSpoil = onSpoil;
  }

  /** Null when its beginning is not that of a consultation. */
  static read(place: Place, onSpoil: (place: Place) => void): StoredConsultation | null {
    const { bytes, start } = place;
    // Quotes inside texts are escaped, so the marks cannot stand in one.
    const stepsAt = bytes.indexOf(stepsMark, start);
    if (stepsAt === -1) return null;
    const head = parseObject(`{${bytes.toString("utf8", start, stepsAt)}}`);
    if (!isHead(head) || head.type !== "consultation") return null;
    return new StoredConsultation(head, place, stepsAt, onSpoil);
  }

  steps(): readonly Step[] {
    const { bytes } = this.place;
    const from = this.stepsAt + stepsMark.length - 1;
    const steps = parseJson(bytes.toString("utf8", from, bytes.indexOf(entryMark, from)));
    if (areSteps(steps)) return steps;
    this.spoil();
    return [];
  }

  text(): string {
    const { bytes, at, end } = this.place;
    return bytes.toString("utf8", at, end);
  }

  parsed(): JsonObject | null {
    const record = parseObject(this.text());
    if (record === null) this.spoil();
    return record;
  }

  spoil(): void {
    this.onSpoil(this.place);
  }
}
