import { describe, expect, it } from "vitest";
import { begin, emptyHome, end, runCli } from "../support/run-cli.ts";

const asOf = ["-p", "--no-journal", "--as-of", "2026-11-23"] as const;

/** The body of an answer of the rules, and what stood on stderr besides the line that rules answered. */
async function ask(question: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await runCli([...asOf, ...options, question]);
  const body = stdout.replace(`${begin}\n`, "").replace(`\n${end}\n`, "");
  const notices = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Rules answered"));
  return { code, body, notices, words: body.split(/\s+/).filter(Boolean).length };
}

const envelopeOf = async (question: string, ...options: readonly string[]) => {
  const { stdout } = await runCli([...asOf, "--json", ...options, question]);
  return JSON.parse(stdout) as {
    result: string;
    request: { kind: string; also: string[]; language: string };
    form: string;
    elements: unknown[];
    deliverables: { kind: string; to: string; subject: string; text: string }[];
    assessment: { authority: { route: string; reasons: { matter: string }[] } };
    verification: { ok: boolean; findings: { code: string }[] };
  };
};

const contoso =
  "Northwind: ARR 240k, renewal 2027-02-05, 60 days notice, 140 of 200 seats active, NPS 8, P1 open for 16 days.";

describe("a short answer", () => {
  it.each([
    "What is NRR?",
    "hi",
    "What can you do?",
    "What's the weather?",
    "How do I run a good QBR?",
    "¿Cómo puedo reducir el churn en cuentas pequeñas?",
    `${contoso} Why is the score what it is?`,
    `${contoso} One sentence only: what first?`,
  ])("has no headings and no finding: %s", async (question) => {
    const { code, body, notices } = await ask(question);
    expect(code).toBe(0);
    expect(body).not.toMatch(/^#/m);
    expect(notices).toEqual([]);
  });

  it("explains a term with its formula and the persona's own target in at most 120 words", async () => {
    const { body, words } = await ask("What is NRR?");
    expect(body).toMatch(/^Net revenue retention \(NRR\) is .*Formula: .*÷.*>120%/s);
    expect(words).toBeLessThanOrEqual(120);
  });

  it("is one sentence where one is wished, with account and route", async () => {
    const { body } = await ask(
      "One sentence only: what is the single most important thing to do for Northwind whose champion left? Renewal Feb 5.",
    );
    expect(body.trim().split(/(?<=[.!?])\s/)).toHaveLength(1);
    expect(body).toContain("Northwind");
    expect(body).toContain("Leadership");
  });

  it("has as many steps as are wished, recorded like any plan's", async () => {
    const { body } = await ask("In three steps, how do I save Contoso? Usage down 40%, renewal in 60 days.");
    expect(body.match(/^\d+\. .*Owner: .*by 2026-/gm)).toHaveLength(3);
    const { stdout } = await runCli([
      ...asOf,
      "--json",
      "In three steps, how do I save Contoso? Usage down 40%, renewal in 60 days.",
    ]);
    expect(JSON.parse(stdout).steps).toHaveLength(3);
  });

  it("is never the text for missing data where no account is named", async () => {
    const { body } = await ask("How can I reduce churn in small accounts?");
    expect(body).not.toContain("I cannot judge");
    expect(body).toMatch(/^\d\. /m);
  });
});

describe("a decision", () => {
  it.each([
    ["May we give Contoso a 15 % discount?", "discount"],
    ["Can I promise Contoso that the fix ships on Friday?", "fix"],
    ["Is it ok to waive the invoice of Contoso?", "credit"],
    ["Can we sign a three-year deal with Contoso?", "term"],
    ["Should we sue Contoso?", "Legal"],
    ["Contoso's CEO wrote us a complaint letter. May I answer it?", "Leadership"],
    ["May I settle the outage that affects several customers, Contoso among them?", "Leadership"],
  ])("of others is refused in the first sentence: %s", async (question, word) => {
    const { body } = await ask(question);
    const answer = body.replace(/^## .*\n\n/, "");
    expect(answer).toMatch(/^No, I do not approve that\./);
    expect(answer.split("\n")[0]?.toLowerCase()).toContain(word.toLowerCase());
    expect(body).not.toMatch(/\bI can decide this\b/);
  });

  it("of hers is a yes", async () => {
    const { body } = await ask("May I invite the CFO of Contoso to the review?");
    expect(body).toContain("Yes, that is mine to decide.");
  });

  it("says the money at stake, who needs what, and the mail that can be sent today", async () => {
    const question =
      "Wingtip says 30% off or they leave. Renewal Jan 22, 30 days notice, ARR 150k, health 74. Approve it and draft the email, they need an answer today.";
    const { form, request, deliverables, result, assessment } = await envelopeOf(question);
    expect({ form, kind: request.kind, also: request.also }).toEqual({
      form: "full",
      kind: "decide",
      also: ["draft"],
    });
    expect(result).toContain("30 % of 150,000 is 45,000 a year");
    expect(result).toContain("2026-12-23");
    expect(assessment.authority.route).not.toBe("decide");
    expect(deliverables).toHaveLength(1);
    expect(deliverables[0]?.to).toContain("Wingtip");
    expect(deliverables[0]?.text).not.toMatch(/\d ?%|discount/i);
  });
});

describe("an explanation", () => {
  it("says what would change the score, with the points it would bring", async () => {
    const { body } = await ask(`${contoso} Why is the score what it is, and what would change it?`);
    expect(body).toContain("64.8 of 100");
    expect(body).toMatch(/Login frequency\*\*, now 66\.7: at its best \+23\.8 points/);
    expect(body).toMatch(/unknown: a good value brings \+\d/);
  });

  it("works a supposition out, before and after", async () => {
    const { body, notices } = await ask(
      `${contoso} What if they cut to 150 seats? What if the P1 is closed?`,
    );
    expect(body).toContain("Score: 64.8 of 100, without a colour → 88.6 of 100, without a colour");
    expect(body).toContain("240,000 → 180,000 a year");
    expect(body).toMatch(/If the P1 is closed:\*\*\n- Route: escalate \(Leadership\) → /);
    expect(notices).toEqual([]);
  });

  it("tells of a customer who left without a plan to keep them", async () => {
    const { body } = await ask(
      "Explain to my boss why Contoso churned. They left in October after two outages.",
    );
    expect(body).toContain("They left in October after two outages.");
    expect(body).not.toMatch(/Owner:/);
  });
});

describe("a comparison", () => {
  it("stands on the decision criteria, with what must be true, who decides, and a recommendation", async () => {
    const { body } = await ask(
      "Compare two renewal strategies for Contoso: early renewal with multi-year discount, or wait and prove value first? Renewal 2027-03-01, ARR 90k.",
    );
    expect(body).toContain("**A. Renew early** (Finance, Legal and Leadership decide)");
    expect(body).toContain("**B. Prove value first** (mine to decide)");
    for (const criterion of ["Customer Outcome", "Retention Impact", "Resource Efficiency"])
      expect(body).toContain(`**${criterion}**:`);
    expect(body).toMatch(/My recommendation: .*\n\nIt changes if /);
  });
});

describe("the form of an answer", () => {
  it("is full where an account is consulted about, and what --form says in any case", async () => {
    const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
    expect(await envelopeOf(question)).toMatchObject({
      form: "full",
      request: { kind: "consult", language: "en" },
    });
    const short = await envelopeOf(question, "--form", "short");
    expect(short.form).toBe("short");
    expect(short.elements).toEqual([]);
    expect(short.verification.ok).toBe(true);
    const full = await envelopeOf("What is NRR?", "--form", "full");
    expect(full.elements).toHaveLength(8);
    expect(full.result).toContain("Net revenue retention");
  });
});

describe("a text to use", () => {
  it.each([
    [
      "Draft the QBR agenda for Northwind. Renewal is in 74 days, 140 of 200 seats active.",
      "agenda",
      /45 minutes.*70 % of the seats active.*Renewal 2027-02-05/s,
    ],
    ["Write a mail to Ana Ruiz at Contoso about the renewal on 2027-03-01.", "mail", /^Hello Ana Ruiz,/],
    [
      "Draft a Slack message to my manager about Northwind: P1 open for 16 days, ARR 240k.",
      "message",
      /^Hello Manager, /,
    ],
    [
      "Give me a talk track for the call with the CFO of Northwind. Renewal in 60 days.",
      "talk_track",
      /Questions, in this order:\n1\. /,
    ],
    [
      "Put together an executive summary of Northwind for leadership. ARR 240k, usage down 45%, renewal 2027-02-05.",
      "summary",
      /Usage down 45 %/,
    ],
    [
      "I need a one-pager for Finance: Wingtip wants 20% off, ARR 150k.",
      "one_pager",
      /20 % of 150,000 is 30,000 a year/,
    ],
  ])("is built from what is known, with blanks for the rest: %s", async (question, kind, holds) => {
    const { form, deliverables } = await envelopeOf(question);
    expect(form).toBe("short");
    expect(deliverables).toHaveLength(1);
    expect(deliverables[0]?.kind).toBe(kind);
    expect(deliverables[0]?.text).toMatch(holds);
    expect(deliverables[0]?.text).not.toMatch(/\{\w+\}/);
  });

  it("stands alone in its frame after --only draft, whatever was asked", async () => {
    const { body } = await ask("Wingtip wants 20% off, ARR 150k, renewal Jan 22", "--only", "draft");
    expect(body).toMatch(/^To: .*Wingtip\nSubject: .*\n\nHello /);
    expect(body).not.toMatch(/```|20 ?%|discount/i);
    const { deliverables } = await envelopeOf("Our champion at Northwind left", "--only", "draft");
    expect(deliverables).toHaveLength(1);
    expect(deliverables[0]?.text).toMatch(/^Hello \[name of the contact\],/);
  });
});

describe("a language", () => {
  it.each([
    ["de", "Wie kann ich die Abwanderung bei kleinen Kunden senken?", "Die Regeln"],
    ["fr", "Comment puis-je réduire l'attrition des petits comptes ?", "Les règles"],
    ["es", "¿Cómo puedo reducir el churn en cuentas pequeñas?", "Las reglas"],
    ["it", "Come posso ridurre il churn nei piccoli clienti?", "Le regole"],
    ["pt", "Como posso reduzir o churn nas contas pequenas?", "As regras"],
    ["nl", "Hoe verminder ik churn bij kleine klanten?", "De regels"],
  ])(
    "that is not English is met with one honest sentence in it: %s",
    async (language, question, sentence) => {
      const { request, result } = await envelopeOf(question);
      expect(request.language).toBe(language);
      expect(result.split("\n")[1]).toMatch(new RegExp(`^${sentence}`));
    },
  );
});

describe("a conversation", () => {
  it("gets what is new, and the plan again only when it is asked for", async () => {
    const data = emptyHome();
    const say = async (question: string, ...options: readonly string[]) => {
      const { stdout } = await runCli(["-p", "--as-of", "2026-11-23", ...options, question], { data });
      return stdout;
    };
    const first = await say(
      "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
    );
    const second = await say("ARR is 240k.", "-c");
    const third = await say("Why not the champion?", "-c");
    const fourth = await say("thanks, great", "-c");
    const fifth = await say("the plan again please", "-c");
    expect(first).toContain("## 4. Action Plan");
    expect(second).toContain("New to me: 240,000 a year.");
    for (const answer of [second, third, fourth]) expect(answer).not.toContain("## ");
    expect(third).toContain("the champion has left");
    expect(fourth).toContain("You are welcome.");
    expect(fifth).toContain("## 4. Action Plan");
    expect(new Set([first, second, third, fourth, fifth]).size).toBe(5);
  });
});
