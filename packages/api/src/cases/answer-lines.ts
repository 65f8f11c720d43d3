import type { Tx } from "@preamble/db/client";
import { cases, intake, submission } from "@preamble/db/schema";
import type { Annotations } from "@preamble/domain/annotations";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import type { BodyMark } from "@preamble/domain/form/body-map";
import { and, eq, inArray } from "drizzle-orm";
import { loadProtocol } from "../protocols.ts";
import { say } from "./describe-case.ts";
import type { queuePage } from "./queue-page.ts";

type Row = Awaited<ReturnType<typeof queuePage>>[number];

/**
 * Lines of a table, a page of cases each with its answers and then what its patient told beside them: in their
 * own words, their allergies, and each mark of the body map.
 */
export async function answerLines(tx: Tx, clinicId: string, page: readonly Row[]): Promise<string[][]> {
  if (page.length === 0) return [];
  const found = await tx
    .select({
      caseId: cases.id,
      answers: intake.answers,
      annotations: intake.annotations,
      sent: submission.annotations,
    })
    .from(cases)
    .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
    .leftJoin(
      submission,
      and(eq(submission.clinicId, cases.clinicId), eq(submission.intakeId, cases.intakeId)),
    )
    .where(
      and(
        eq(cases.clinicId, clinicId),
        inArray(
          cases.id,
          page.map(({ id }) => id),
        ),
      ),
    );
  const forms = new Map(found.map((form) => [form.caseId, form]));
  const lines: string[][] = [];
  for (const { id, reference, result } of page) {
    const { content } = await loadProtocol(tx, result.protocolHash);
    const labels = new Map(content.questions.map((question) => [question.id, question.label.en]));
    const form = forms.get(id);
    for (const [question, value] of Object.entries(form?.answers ?? {})) {
      lines.push([reference, question, labels.get(question) ?? question, say(content, question, value)]);
    }
    const beside = besideAnswers(content, form?.sent ?? form?.annotations ?? {});
    lines.push(...beside.map((line) => [reference, ...line]));
  }
  return lines;
}

function besideAnswers(
  content: ProtocolContent,
  { words, allergies, bodyMap = [] }: Annotations,
): string[][] {
  const places = content.optionLabels["pain-regions"] ?? {};
  return [
    ...(words ? [["words", "In the patient's own words", words]] : []),
    ...(allergies ? [["allergies", "Allergies, in the patient's own words", allergies]] : []),
    ...bodyMap.map((mark) => [
      "body-map",
      `Body map: ${places[mark.region]?.en ?? mark.region}`,
      markWords(mark),
    ]),
  ];
}

const markWords = (mark: BodyMark): string =>
  mark.kind === "pain" && mark.intensity !== undefined ? `pain ${mark.intensity} of 10` : mark.kind;
