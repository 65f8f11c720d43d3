import { recordAuditOf } from "@preamble/db/audit";
import { levelOf } from "@preamble/domain/levels";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { ageAt } from "./age.ts";
import { answerLines } from "./answer-lines.ts";
import { cursorSchema } from "./list-cases.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";
import { queueTime } from "./queue-conditions.ts";
import { queueFilterSchema } from "./queue-filter.ts";
import { placeOf, queuePage } from "./queue-page.ts";

const pageSize = 200;

const exportables = ["queue", "answers"] as const;

export type Exportable = (typeof exportables)[number];

/** The heads of the columns. */
export const exportColumns: Readonly<Record<Exportable, readonly string[]>> = {
  queue: [
    "reference",
    "level",
    "status",
    "due",
    "raised",
    "sent",
    "patient",
    "age",
    "language",
    "owner",
    "rules",
  ],
  answers: ["reference", "question", "words", "answer"],
};

type Row = Awaited<ReturnType<typeof queuePage>>[number];

/**
 * Cases of the queue for a table outside, a page at a time: a line each, or a line for each of their answers and of what
 * they told beside them.
 */
export const exportCases = defineVerb({
  name: "cases.export",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({
    what: z.enum(exportables),
    after: cursorSchema.optional(),
    filter: queueFilterSchema.default({}),
  }),
  async run({ tx, actor, requestId, now, audit }, { what, after, filter }) {
    const { clinicId } = actor;
    const home = await loadClinic(tx, clinicId);
    const at = queueTime(home, now());
    const rows = await queuePage(tx, clinicId, { filter, after, at, limit: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const today = clinicToday(home, now());
    const lines =
      what === "queue" ? page.map((row) => caseLine(row, today)) : await answerLines(tx, home, page);
    await audit({ details: { what, count: page.length } });
    // Whose answers these were is asked of each case.
    if (what === "answers") {
      const read = page.map(({ id }) => ({ action: "cases.export", subjectId: id, details: { what } }));
      await recordAuditOf(tx, actor, requestId, read);
    }
    return {
      lines,
      next: rows.length > pageSize && last ? placeOf(last) : null,
    };
  },
});

const caseLine = (row: Row, today: string): string[] => [
  row.reference,
  levelOf(row.levelRank),
  row.status,
  row.dueAt.toISOString(),
  row.raisedAt.toISOString(),
  row.sentAt?.toISOString() ?? "",
  row.patient,
  ageAt(row.dateOfBirth, today)?.toString() ?? "",
  row.language,
  row.owner ?? "",
  mostUrgentFirst(row.result.fired)
    .map(({ ruleId }) => ruleId)
    .join(" "),
];
