import type { Names } from "./portfolio-report.ts";

/** More names than these are only counted. */
const most = 100;

/** Names as they come, the first hundred of them kept. */
export class NameList {
  private count = 0;
  private readonly names: string[] = [];

  add(name: string): void {
    this.count++;
    if (this.names.length < most) this.names.push(name);
  }

  result(): Names {
    return { count: this.count, names: this.names };
  }
}
