import { Html, html, type Part } from "./html.ts";
import { script, style } from "./page-parts.ts";

export type PageOptions = {
  readonly title: string;
  /** SHA-256 of the page's own script, in base64: no other one runs. */
  readonly scriptHash: string;
  readonly body: Part;
};

/** A whole page in one file: it asks nobody for anything, and runs nothing but its own script. */
export const page = ({ title, scriptHash, body }: PageOptions): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
<script>${new Html(script)}</script>
</body>
</html>
`.text;
