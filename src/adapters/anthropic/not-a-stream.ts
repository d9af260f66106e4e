import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";

/**
 * The failure of a response that is no answer of a model; `beginning` is how its body begins. A page with status 200 mostly
 * is a network's sign-in page or a proxy's notice, and gone when one is signed in. Anything else is a server that does not
 * speak the protocol, and will not later.
 */
export function notAStream(
  beginning: string,
  { host, contentType, requestId }: { host: string; contentType: string | null; requestId: string | null },
): Failure {
  const type = oneSafeLine((contentType ?? "").split(";", 1)[0] ?? "", 60).toLowerCase();
  if (type === "text/html" || beginning.startsWith("<"))
    return new Failure("temporary", {
      code: "network.web_page",
      message: `${host} answered with a web page instead of a model's answer.`,
      hint: "Sign in to the network if it asks for it, and check that ANTHROPIC_BASE_URL names a model server.",
      requestId,
    });
  const words = /^[{[]/.test(beginning) ? "" : oneSafeLine(Secret.mask(beginning), 160);
  if (type === "text/event-stream")
    return new Failure("temporary", {
      code: "network.stream_invalid",
      message: `${host} sent a stream that cannot be read${words === "" ? "." : `: ${words}`}`,
      hint: "Try again; if it stays, the server does not speak the Anthropic Messages API properly.",
      requestId,
    });
  return new Failure("model", {
    code: "model.protocol",
    message: `${host} answered with ${type === "" ? "something else" : type} instead of an event stream${words === "" ? "." : `: ${words}`}`,
    hint: "Check that ANTHROPIC_BASE_URL names a server that speaks the Anthropic Messages API and streams.",
    requestId,
  });
}
