// A provider for promptfoo: providers: ["file://promptfoo-provider.mjs"]. config.args are options of the program.
import { execFile } from "node:child_process";

export default class ConsultCustomer {
  constructor({ id, config } = {}) {
    this.providerId = id ?? "consult-customer";
    this.args = config?.args ?? [];
    this.command = config?.command ?? "consult-customer";
  }

  id() {
    return this.providerId;
  }

  /** One consultation; what broke the contract (exit 5) is an output like any other, and is in the metadata. */
  callApi(prompt) {
    return new Promise((resolve) => {
      const child = execFile(
        this.command,
        ["--json", "--quiet", "--no-journal", ...this.args],
        { maxBuffer: 64 * 1024 * 1024 },
        (_error, stdout) => resolve(toResponse(stdout)),
      );
      child.stdin.end(prompt);
    });
  }
}

function toResponse(stdout) {
  try {
    const { result, error, total_cost_usd, usage, subtype, verification, assessment } = JSON.parse(stdout);
    if (result === null) return { error: error?.message ?? subtype };
    return {
      output: result,
      cost: total_cost_usd ?? undefined,
      tokenUsage: { prompt: usage.input_tokens, completion: usage.output_tokens },
      metadata: { subtype, verification, assessment },
    };
  } catch {
    return { error: "consult-customer did not run; is it on the PATH?" };
  }
}
