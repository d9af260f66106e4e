import { describe, expect, it } from "vitest";
import { drawChart } from "../../../src/adapters/charts/draw-chart.ts";
import { html } from "../../../src/output/report/html.ts";
import { redact } from "../../../src/output/report/redact.ts";

const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\u202e\u0000`;

describe("a page", () => {
  it("escapes every value, in texts and in attributes, and nothing twice", () => {
    const inner = html`<b title="${attack}">${attack}</b>`;
    expect(html`<p>${inner}${[1, null, "&"]}</p>`.text).toBe(`<p>${inner.text}1&amp;</p>`);
    expect(inner.text).not.toMatch(/<(?!\/?b\b)/);
    expect(inner.text).not.toMatch(/[\u202e\u0000]/);
    expect(inner.text.match(/"/g)).toHaveLength(2);
  });
});

describe("a chart", () => {
  it("is an SVG without script, style sheet, address or colour of its own, whatever its names are", () => {
    const svg = drawChart({
      title: attack,
      axis: attack,
      categories: [attack, "b"],
      parts: [{ name: attack, tone: "red", values: [1, 1_500_000] }],
    });
    expect(svg).toMatch(/^<svg aria-hidden="true"/);
    expect(svg).not.toMatch(/<script|<style|<image|<[^>]*(?:href|\son\w+)=|#f1000|\u202e/i);
    expect(svg).toContain('fill="var(--red)"');
    expect(svg).toContain("1.5M");
  });

  it("is drawn of nothing too", () => {
    expect(drawChart({ title: "", axis: "", categories: [], parts: [] })).toContain("</svg>");
  });
});

describe("leaving names out", () => {
  it("replaces them wherever they stand, the longer one first, and leaves what only looks alike", () => {
    const data = {
      a: "Contoso Ltd and CONTOSO, not Contosoville",
      b: ["by Dana Roe", 7, null],
      contoso: true,
    };
    expect(redact(data, ["Contoso", "Contoso Ltd"], ["Dana Roe"])).toEqual({
      a: "Account 2 and Account 1, not Contosoville",
      b: ["by a person", 7, null],
      contoso: true,
    });
  });

  it("takes a name of signs as it is, and an empty one for none", () => {
    expect(redact({ a: "$(x).* and more" }, ["$(x).*", " "], [""])).toEqual({ a: "Account 1 and more" });
  });
});
