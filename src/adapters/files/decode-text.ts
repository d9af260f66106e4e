import { Failure } from "../../failure/failure.ts";

const byteOrderMark = /^\ufeff/;

/** UTF-8 text without its byte order mark; a usage Failure that names the source when it is binary or another encoding. */
export function decodeText(source: string, bytes: Uint8Array): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw notText(source, `a NUL byte stands at byte ${nul + 1}`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes)
      .replace(byteOrderMark, "");
  } catch {
    throw notText(source, "it is not valid UTF-8");
  }
}

const notText = (source: string, why: string): Failure =>
  new Failure("usage", {
    code: "usage.not_text",
    message: `${source} is no text: ${why}.`,
    hint: "Hand over plain UTF-8 text (convert with: iconv -t UTF-8).",
  });
