import type { Persona } from "./persona.ts";

export type FrameLines = {
  /** `=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===`, without a line break. */
  readonly begin: string;
  readonly end: string;
};

/** The two lines around every answer of this persona. */
export const frameLines = ({ output: { frame } }: Pick<Persona, "output">): FrameLines => ({
  begin: `=== BEGIN ${frame} RESPONSE ===`,
  end: `=== END ${frame} RESPONSE ===`,
});
