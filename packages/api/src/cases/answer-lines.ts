import type { Tx } from "@preamble/db/client";
import { cases, intake } from "@preamble/db/schema";
import type { Annotations } from "@preamble/domain/annotations";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { declinedWords } from "@preamble/domain/answer-sources";
import { UNSURE } from "@preamble/domain/answers";
import type { BodyMark } from "@preamble/domain/form/body-map";
import { and, eq, inArray } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import { answerEvents } from "../intake/answer-events.ts";
import { loadProtocol } from "../protocols.ts";
import { say } from "./describe-case.ts";
import type { queuePage } from "./queue-page.ts";
import { declinedAnswers } from "./told-in-person.ts";
import { type SignStart, signStarts } from "./sign-starts.ts";

type Row = Awaited<ReturnType<typeof queuePage>>[number];

/**
 * Lines of a table, a page of cases each with its answers and then what its patient told beside them: in their
 * own words, their allergies, each mark of the body map, and since when each sign is there.
 */
export async function answerLines(
  tx: Tx,
  { id: clinicId, hours }: Clinic,
  page: readonly Row[],
): Promise<string[][]> {
  if (page.length === 0) return [];
  const found = await tx
    .select({ caseId: cases.id, intake })
    .from(cases)
    .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
    .where(
      and(
        eq(cases.clinicId, clinicId),
        inArray(
          cases.id,
          page.map(({ id }) => id),
        ),
      ),
    );
  const forms = new Map(found.map((one) => [one.caseId, one.intake]));
  const lines: string[][] = [];
  for (const { id, reference, result } of page) {
    const { content } = await loadProtocol(tx, result.protocolHash);
    const labels = new Map(content.questions.map((question) => [question.id, question.label.en]));
    const form = forms.get(id);
    if (!form) continue;
    const answers = Object.entries(form.answers);
    const isTold = form.annotations.symptomStarts || answers.some(([, value]) => value === UNSURE);
    const events = isTold ? await answerEvents(tx, clinicId, form.id) : [];
    const declined = declinedAnswers(events);
    for (const [question, value] of answers) {
      const why = value === UNSURE ? declinedWords[declined.get(question) ?? ""] : undefined;
      lines.push([
        reference,
        question,
        labels.get(question) ?? question,
        why ?? say(content, question, value),
      ]);
    }
    const starts = form.annotations.symptomStarts ? await signStarts(tx, form, events, hours.timeZone) : [];
    const beside = [
      ...besideAnswers(content, form.annotations),
      ...starts.map(({ questionId, began }) => [
        "sign-start",
        `Since when: ${labels.get(questionId) ?? questionId}`,
        began ? daysOf(began) : "not sure",
      ]),
    ];
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

const daysOf = ({ first, last }: NonNullable<SignStart["began"]>): string =>
  first === null ? `${last} or before` : first === last ? last : `${first} to ${last}`;

const markWords = (mark: BodyMark): string =>
  mark.kind === "pain" && mark.intensity !== undefined ? `pain ${mark.intensity} of 10` : mark.kind;
