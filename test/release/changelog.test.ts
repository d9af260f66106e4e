import { describe, expect, it } from "vitest";
import { isVersion, moveHead, notesOf } from "../../src/release/changelog.ts";

const changelog = `# Changelog

## Unreleased

### Added

- A thing.

## 0.1.0

- The first.
`;

describe("a release", () => {
  it("moves the head below a heading with version and day, and leaves an empty head", () => {
    expect(moveHead(changelog, "0.2.0", "2026-12-01")).toBe(
      changelog.replace("## Unreleased\n", "## Unreleased\n\n## 0.2.0 - 2026-12-01\n"),
    );
  });

  it("says what a version brings, also one without a day", () => {
    const moved = moveHead(changelog, "0.2.0", "2026-12-01");
    expect(notesOf(moved, "0.2.0")).toBe("### Added\n\n- A thing.");
    expect(notesOf(moved, "0.1.0")).toBe("- The first.");
  });

  it("keeps every other line", () => {
    const moved = moveHead(changelog, "0.2.0", "2026-12-01").split("\n");
    for (const line of changelog.split("\n")) expect(moved).toContain(line);
  });

  it.each([
    ["there is no head", "# Changelog\n\n## 0.1.0\n\n- The first.\n", "0.2.0", /no heading/],
    ["nothing stands under the head", changelog.replace("### Added\n\n- A thing.\n", ""), "0.2.0", /nothing/],
    ["the version is there already", changelog, "0.1.0", /already/],
  ])("is refused where %s", (_why, text, version, message) => {
    expect(() => moveHead(text, version, "2026-12-01")).toThrow(message);
  });

  it("refuses to check a version of which the changelog says nothing", () => {
    expect(() => notesOf(changelog, "0.3.0")).toThrow(/nothing of 0\.3\.0/);
    expect(() => notesOf(changelog, "0.1")).toThrow();
  });

  it.each([
    ["0.2.0", true],
    ["1.0.0-rc.1", true],
    ["v0.2.0", false],
    ["0.2", false],
    ["01.2.3", false],
    ["", false],
  ])("takes %j as a version: %s", (text, is) => {
    expect(isVersion(text)).toBe(is);
  });
});
