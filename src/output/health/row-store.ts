import type { HealthRow } from "./health-row.ts";
import { gravestOf, type Sortable, urgencyOf } from "./sort-rows.ts";

const chunk = 16_384;
type Chunk = Float64Array | Uint32Array | Uint8Array;

/** Numbers in chunks, so that nothing is copied while they grow. */
class Numbers<Of extends Chunk> {
  private readonly chunks: Of[] = [];
  private readonly make: () => Of;

  constructor(make: () => Of) {
    this.make = make;
  }

  set(at: number, value: number): void {
    const index = Math.floor(at / chunk);
    let part = this.chunks[index];
    if (part === undefined) {
      part = this.make();
      this.chunks[index] = part;
    }
    part[at % chunk] = value;
  }

  get(at: number): number {
    return this.chunks[Math.floor(at / chunk)]?.[at % chunk] ?? 0;
  }
}

const doubles = () => new Numbers(() => new Float64Array(chunk));
const words = () => new Numbers(() => new Uint32Array(chunk));
const bytes = () => new Numbers(() => new Uint8Array(chunk));

/** Values of which a table has few different ones, each kept once. */
class Few<Of> {
  private readonly values: Of[] = [];
  private readonly places = new Map<string, number>();

  place(value: Of, key: string): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.values.length;
    this.values.push(value);
    this.places.set(key, place);
    return place;
  }

  at(place: number): Of | undefined {
    return this.values[place];
  }
}

const arena = 1_048_576;

/** Texts as bytes outside of the heap. */
class Texts {
  private readonly blocks: Buffer[] = [];
  private used = arena;
  private readonly places = doubles();
  private readonly lengths = words();

  add(at: number, text: string): void {
    const most = text.length * 3;
    let block = this.blocks.at(-1);
    if (block === undefined || this.used + most > block.length) {
      block = Buffer.allocUnsafe(Math.max(arena, most));
      this.blocks.push(block);
      this.used = 0;
    }
    const length = block.write(text, this.used, "utf8");
    this.places.set(at, (this.blocks.length - 1) * arena * 4096 + this.used);
    this.lengths.set(at, length);
    this.used += length;
  }

  get(at: number): string {
    const place = this.places.get(at);
    const block = this.blocks[Math.floor(place / (arena * 4096))];
    const from = place % (arena * 4096);
    return block?.toString("utf8", from, from + this.lengths.get(at)) ?? "";
  }
}

const bands = [null, "green", "yellow", "red"] as const;
const routes = ["decide", "consult", "escalate"] as const;
const absent = Number.NaN;
const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
/** Between account, id and source, which are kept as one text; none of them has it. */
const divider = "\u0000";
const nothing = "\u0001";

/**
 * The rows of a table that has to be sorted before it is printed, as numbers and bytes: half a million take less than
 * a hundred megabytes, where as objects they would take a gigabyte.
 */
export class RowStore {
  size = 0;
  private readonly score = doubles();
  private readonly coverage = doubles();
  private readonly low = doubles();
  private readonly high = doubles();
  private readonly arr = doubles();
  private readonly deadline = doubles();
  private readonly urgency = bytes();
  private readonly gravest = bytes();
  private readonly band = bytes();
  private readonly route = bytes();
  private readonly names = new Texts();
  private readonly confidence = bytes();
  private readonly phase = bytes();
  private readonly currency = words();
  private readonly flags = words();
  private readonly days = words();
  private readonly confidences = new Few<string>();
  private readonly phases = new Few<string | null>();
  private readonly currencies = new Few<string | null>();
  private readonly flagSets = new Few<HealthRow["flags"]>();
  private readonly daySets = new Few<Pick<HealthRow, "renewal_date" | "deadline">>();
  /** What few rows have. */
  private readonly extras = new Map<number, Pick<HealthRow, "trend" | "sources" | "was">>();

  add(row: HealthRow): void {
    const at = this.size++;
    this.score.set(at, row.score ?? absent);
    this.coverage.set(at, row.coverage);
    this.low.set(at, row.low);
    this.high.set(at, row.high);
    this.arr.set(at, row.arr ?? absent);
    this.deadline.set(at, row.days_to_deadline ?? absent);
    this.urgency.set(at, urgencyOf(row));
    this.gravest.set(at, gravestOf(row.flags));
    this.band.set(at, bands.indexOf(row.band));
    this.route.set(at, routes.indexOf(row.route));
    this.names.add(at, [row.account ?? nothing, row.id ?? nothing, row.source].map(undivided).join(divider));
    this.confidence.set(at, this.confidences.place(row.confidence, row.confidence));
    this.phase.set(at, this.phases.place(row.phase, row.phase ?? nothing));
    this.currency.set(at, this.currencies.place(row.currency, row.currency ?? nothing));
    this.flags.set(at, this.flagSets.place(row.flags, keyOf(row.flags)));
    const { renewal_date, deadline } = row;
    this.days.set(at, this.daySets.place({ renewal_date, deadline }, `${renewal_date} ${deadline}`));
    if (row.trend.length > 0 || row.sources !== undefined || row.was !== undefined)
      this.extras.set(at, {
        trend: row.trend,
        ...(row.sources && { sources: row.sources }),
        ...(row.was !== undefined && { was: row.was }),
      });
  }

  get(at: number): HealthRow {
    const [account = nothing, id = nothing, source = ""] = this.names.get(at).split(divider);
    const { renewal_date = null, deadline = null } = this.daySets.at(this.days.get(at)) ?? {};
    const extra = this.extras.get(at);
    return {
      account: account === nothing ? null : account,
      id: id === nothing ? null : id,
      source,
      ...(extra?.sources && { sources: extra.sources }),
      score: known(this.score.get(at)),
      band: bands[this.band.get(at)] ?? null,
      coverage: this.coverage.get(at),
      low: this.low.get(at),
      high: this.high.get(at),
      confidence: this.confidences.at(this.confidence.get(at)) ?? "none",
      trend: extra?.trend ?? [],
      ...(extra?.was !== undefined && { was: extra.was }),
      flags: this.flagSets.at(this.flags.get(at)) ?? [],
      phase: this.phases.at(this.phase.get(at)) ?? null,
      renewal_date,
      deadline,
      days_to_deadline: known(this.deadline.get(at)),
      route: routes[this.route.get(at)] ?? "decide",
      arr: known(this.arr.get(at)),
      currency: this.currencies.at(this.currency.get(at)) ?? null,
    };
  }

  /** What a row is sorted by. */
  sortable(at: number): Sortable {
    return {
      urgency: this.urgency.get(at),
      gravest: this.gravest.get(at),
      deadline: this.deadline.get(at),
      arr: this.arr.get(at),
      score: this.score.get(at),
      coverage: this.coverage.get(at),
      account: "",
    };
  }

  /** The same with its name, which is costlier to find. */
  named(at: number): Sortable {
    const [account = nothing] = this.names.get(at).split(divider, 1);
    return { ...this.sortable(at), account: account === nothing ? "\uffff" : account.toLowerCase() };
  }
}

const undivided = (text: string): string => (text.includes(divider) ? text.replaceAll(divider, " ") : text);

function keyOf(flags: HealthRow["flags"]): string {
  let key = "";
  for (const { id, name, severity } of flags) key += `${id} ${name} ${severity} `;
  return key;
}
