import { MinimalReporter, type TestCase, type TestModule } from "vitest/node";

const states = ["passed", "failed", "skipped"] as const;
type Counts = Record<(typeof states)[number], number>;

const none = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

const say = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * Prints a line for each project, the details of what fails and the names of what is skipped. The last line counts:
 * "812 passed, 0 failed, 3 skipped". A file or a suite that breaks outside of its tests counts as one failure, and so
 * does an error that no test caught. A run without a test fails.
 */
export class SummaryReporter extends MinimalReporter {
  #modules: readonly TestModule[] = [];

  /** Without the banner. */
  override onInit(...[vitest]: Parameters<MinimalReporter["onInit"]>): void {
    this.ctx = vitest;
  }

  override onTestRunEnd(...args: Parameters<MinimalReporter["onTestRunEnd"]>): void {
    [this.#modules] = args;
    super.onTestRunEnd(...args);
  }

  override reportTestSummary(_files: unknown, errors: readonly unknown[]): void {
    const all = none();
    for (const [project, modules] of groupBy(this.#modules, (module) => module.project.name)) {
      const counts = countTests(modules);
      for (const state of states) all[state] += counts[state];
      this.log(`${project.padEnd(8)} ${say(counts)}, in ${modules.length} files`);
    }
    // With -t nearly everything is skipped, and on purpose.
    if (this.ctx.config.testNamePattern === undefined) this.#nameSkipped();
    all.failed += errors.length;
    if (all.passed + all.failed === 0) process.exitCode = 1;
    this.log(say(all));
  }

  #nameSkipped(): void {
    for (const module of this.#modules)
      for (const [reason, tests] of groupBy(module.children.allTests("skipped"), reasonOf)) {
        const count = tests.length === 1 ? "" : ` (${tests.length} tests)`;
        this.log(`skipped  ${module.relativeModuleId} > ${sharedName(tests)}${count}${reason}`);
      }
  }
}

function countTests(modules: readonly TestModule[]): Counts {
  const counts = none();
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // What never ran to its end did not pass.
      counts[state === "pending" ? "failed" : state] += 1;
    }
    const around = [module, ...module.children.allSuites()];
    counts.failed += around.filter((each) => each.errors().length > 0).length;
  }
  return counts;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return result.state === "skipped" && result.note !== undefined ? `: ${result.note}` : "";
}

/** The one name that all have, or the suite that holds them all, or every name. */
function sharedName(tests: readonly TestCase[]): string {
  const names = [...new Set(tests.map(({ name }) => name))];
  const [parent, ...others] = new Set(tests.map((test) => test.parent));
  if (names.length === 1 || parent?.type !== "suite" || others.length > 0) return names.join(", ");
  return parent.fullName;
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
