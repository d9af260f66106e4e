import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PortfolioReport, TimePlace } from "../../portfolio/portfolio-report.ts";
import { sparkline } from "../journal/sparkline.ts";
import type { Palette } from "../palette.ts";
import { healthBar } from "./pictures.ts";

type TimeOptions = { readonly palette: Palette; readonly pictures: boolean };

/** The accounts to spend time on, each with its reason, and what is done first. */
export const renderTime = ({ time }: Pick<PortfolioReport, "time">, options: TimeOptions): string =>
  time.map((place, index) => placeText(place, index + 1, options)).join("");

function placeText(place: TimePlace, at: number, { palette, pictures }: TimeOptions): string {
  const { account, id, source, because, score, band, history, next, csm } = place;
  const name = palette.strong(oneSafeLine(account ?? id ?? source, 40));
  const scores = history.length > 1 ? ` ${sparkline(history)}` : "";
  const picture = pictures ? ` ${healthBar(score, band, palette)}${scores}` : "";
  const indent = " ".repeat(4);
  const lines = [
    `${String(at).padStart(2)}. ${name}${picture}`,
    `${indent}${because}`,
    ...(next === null
      ? []
      : [`${indent}First: ${oneSafeLine(next.what, 200)}`, `${indent}${sayOwner(next, csm)}`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function sayOwner(
  { owner, due, authority, with: partner }: NonNullable<TimePlace["next"]>,
  csm: string | null,
): string {
  const who = csm === null ? owner : `${owner} (${oneSafeLine(csm, 40)})`;
  const route =
    authority === "decide"
      ? "can decide"
      : `must ${authority}${partner === null ? "" : ` ${authority === "escalate" ? "to " : ""}${partner}`}`;
  return `Owner: ${who}, by ${due} (${route})`;
}
