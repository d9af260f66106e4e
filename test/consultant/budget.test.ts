import { describe, expect, it } from "vitest";
import { Budget } from "../../src/consultant/budget.ts";
import type { ModelPrice } from "../../src/consultant/price-table.ts";

const price: ModelPrice = { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 };
const call = { model: "m", price, promptTokens: 1_000, maxTokens: 1_000 };

describe("a budget", () => {
  it("lets a call be made whose tokens it can pay, and lowers them by what the prompt costs", () => {
    expect(new Budget(1).reserve(call).maxTokens).toBe(1_000);
    // 1,000 tokens cost $0.01, the prompt $0.0025 of it.
    expect(new Budget(0.01).reserve(call).maxTokens).toBe(750);
  });

  it("refuses a call that reserves more than is left, for good", () => {
    const budget = new Budget(0.0099);
    expect(() => budget.reserve(call)).toThrow(/may cost \$0\.0125, and \$0\.0099 of the budget are left/);
    expect(() => budget.reserve(call)).toThrow(expect.objectContaining({ outcome: "model" }));
  });

  it("refuses a prompt that alone costs more", () => {
    expect(() => new Budget(0.02).reserve({ ...call, promptTokens: 10_000 })).toThrow(/not made/);
  });

  it("takes off what was spent", () => {
    const budget = new Budget(0.02);
    const reserved = budget.reserve(call);
    expect(reserved.maxTokens).toBe(1_000);
    budget.settle(reserved, 0.0101);
    expect(() => budget.reserve(call)).toThrow(/\$0\.0099 of the budget are left/);
  });

  it("holds back what calls that are under way have reserved, and gives back what they do not need", () => {
    const budget = new Budget(0.03);
    const [one] = [budget.reserve(call), budget.reserve(call)];
    // The money is there, but set aside: a later try may find it free.
    expect(() => budget.reserve(call)).toThrow(expect.objectContaining({ outcome: "temporary" }));
    budget.settle(one, 0.002);
    expect(budget.reserve(call).maxTokens).toBe(1_000);
  });

  it("says whether it affords several calls one after the other, without setting anything aside", () => {
    const budget = new Budget(0.0251);
    expect(budget.affords([call, call])).toBe(true);
    expect(budget.affords([call, call, call])).toBe(false);
    budget.settle(budget.reserve(call), 0.01);
    expect(budget.affords([call])).toBe(true);
    expect(budget.affords([call, call])).toBe(false);
    const dear = { ...price, longPrompt: { aboveTokens: 100, factor: 5 } };
    expect(budget.affords([{ ...call, price: dear }])).toBe(false);
  });

  it("counts the dearer price of long prompts", () => {
    const dear = { ...price, longPrompt: { aboveTokens: 100, factor: 5 } };
    expect(() => new Budget(0.02).reserve({ ...call, price: dear })).toThrow(/may cost \$0\.0625/);
  });

  it("of nothing lets a model be asked that costs nothing", () => {
    const free: ModelPrice = { input: 0, output: 0, cacheWrite: 0, cacheRead: 0 };
    expect(new Budget(0).reserve({ ...call, price: free }).maxTokens).toBe(1_000);
    expect(() => new Budget(0).reserve(call)).toThrow();
  });
});
