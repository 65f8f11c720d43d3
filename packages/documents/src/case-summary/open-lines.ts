import type { CaseRecord } from "./case-record.ts";
import { clip, widthOf } from "./printable.ts";
import type { Room } from "./room.ts";

/** About a row of a sheet, and two of them. */
const [oneRow, twoRows] = [140, 260];

type Open = Pick<CaseRecord, "open">;

/** Nothing here was a no; the reasons that a question has no answer stand apart. */
const reasonsOf = ({ open }: Open) =>
  [
    { why: "Left open by the patient", labels: open.notAnswered },
    { why: "After the last page with an answer", labels: open.notReached },
    { why: "Not asked by this clinic", labels: open.notEnabled },
    { why: "Not shown, as other answers ruled them out", labels: open.ruledOut },
  ].filter(({ labels }) => labels.length > 0);

/** How many questions have no answer and why, with as many of their names as the room has a row for. */
export function openLines(record: Open, room: Room): string[] {
  const reasons = reasonsOf(record);
  const where = room === "sheets" ? "further on" : "in the answers";
  if (room !== "dense-sheet") {
    return reasons.map(({ why, labels }) => named(`${why} (${labels.length}): `, labels, where));
  }
  const counts = reasons.map(({ why, labels }) => `${why}: ${labels.length}`);
  return counts.length === 0 ? [] : [`${counts.join("  ·  ")} (${where})`];
}

/** All of them, as many to a line as two rows hold. */
export function openInFull(record: Open): string[] {
  return reasonsOf(record).flatMap(({ why, labels }) => {
    const lines = [`${why}: `];
    for (const label of labels.map((one) => clip(one, 80))) {
      const longer = `${lines.at(-1)}${lines.at(-1)?.endsWith(" ") ? "" : "; "}${label}`;
      if (widthOf(longer) <= twoRows) lines.splice(-1, 1, longer);
      else lines.push(label);
    }
    return lines;
  });
}

function named(start: string, labels: readonly string[], where: string): string {
  const names: string[] = [];
  for (const label of labels.map((one) => clip(one, 40))) {
    const end = `; and ${labels.length - names.length} more, ${where}`;
    if (names.length > 0 && widthOf(`${start}${[...names, label].join("; ")}${end}`) > oneRow) break;
    names.push(label);
  }
  const rest = labels.length - names.length;
  return `${start}${names.join("; ")}${rest > 0 ? `; and ${rest} more, ${where}` : ""}`;
}
