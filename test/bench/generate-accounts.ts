import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createRandom } from "./create-random.ts";

const columns = [
  "account_id",
  "name",
  "arr",
  "currency",
  "segment",
  "start_date",
  "renewal_date",
  "notice_days",
  "auto_renew",
  "seats",
  "active_users_28d",
  "usage_30d",
  "usage_prior_30d",
  "core_features_used",
  "core_features_entitled",
  "tickets_30d",
  "open_p1",
  "resolution_hours",
  "sla_hours",
  "csat_pct",
  "csat_responses",
  "reply_rate",
  "meetings_attended",
  "meetings_scheduled",
  "trained_users",
  "training_target",
  "champion_status",
  "last_exec_meeting",
  "nps_rating",
  "last_two_way_contact",
];
const champions = ["none", "departed", "inactive", "passive", "active", "active_with_influence"];

/** Writes a CSV of so many invented accounts with thirty columns, about 160 bytes each. */
export async function generateAccounts(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  const random = createRandom();
  out.write(`${columns.join(",")}\n`);
  let text = "";
  for (let row = 0; row < rows; row++) {
    text += `${accountCells(row, random).join(",")}\n`;
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  out.end(text);
  await once(out, "finish");
}

const firstDay = Date.UTC(2026, 0, 1);
const day = (after: number): string => new Date(firstDay + after * 86_400_000).toISOString().slice(0, 10);

function accountCells(row: number, random: (below: number) => number): (string | number)[] {
  const seats = 50 + random(950);
  const before = 1000 + random(9000);
  return [
    `A${row}`,
    `Customer ${row}`,
    random(500) * 1000,
    random(2) === 0 ? "USD" : "EUR",
    ["enterprise", "mid_market", "smb"][random(3)] ?? "smb",
    day(random(1400) - 1500),
    day(330 + random(570)),
    [30, 60, 90][random(3)] ?? 30,
    random(2) === 0 ? "true" : "false",
    seats,
    random(seats),
    before + random(2000) - 1000,
    before,
    random(20),
    20,
    random(20),
    random(10) === 0 ? 1 : 0,
    random(48),
    24,
    random(101),
    random(50),
    (random(101) / 100).toFixed(2),
    random(6),
    6,
    random(200),
    200,
    champions[random(champions.length)] ?? "none",
    day(random(320)),
    random(11),
    day(200 + random(120)),
  ];
}
