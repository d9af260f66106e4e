import type { Persona } from "./persona.ts";

export type FrameLines = {
  /** `=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===`, without a line break. */
  readonly begin: string;
  readonly end: string;
};

/** The two lines around every answer of this persona; a definition without a frame has its role there. */
export function frameLines({ output, role }: Pick<Persona, "output" | "role">): FrameLines {
  const name = output?.frame ?? nameFromRole(role);
  return { begin: `=== BEGIN ${name} RESPONSE ===`, end: `=== END ${name} RESPONSE ===` };
}

/** The role in capitals, without signs that a frame line may not hold. */
function nameFromRole(role: string): string {
  const words = role
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N} &'./()+-]+/gu, " ")
    .replace(/ +/g, " ")
    .slice(0, 60)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N})+.]+$/gu, "");
  return words === "" ? "PERSONA" : words;
}
