import { formatInZone } from "@preamble/booking/format-time";
import type { FormCopyRecord } from "@preamble/documents/form-copy/form-copy-record";
import type { requireSent } from "../../server/visit.ts";
import { textTo } from "../../text/text-to.ts";
import { textIn } from "../../text/text.ts";
import { type AnswerSheetInput, answerSections } from "./answer-sections.ts";
import type { Screen } from "./emergency-result.tsx";
import { levelLine } from "./level-line.ts";

type Sent = Awaited<ReturnType<typeof requireSent>>;
type Intake = Sent["intake"];
type Contact = NonNullable<Intake["contact"]>;
type Result = Awaited<ReturnType<Sent["api"]["intake"]["result"]>>;

export type CopyInput = Pick<Sent, "language"> & {
  clinic: Pick<Sent["clinic"], "name" | "phone" | "branding">;
  intake: Pick<Intake, "answers" | "inPerson" | "today" | "annotations" | "filler"> & {
    contact: Pick<Contact, "name" | "phone" | "safeToCall"> | null;
  };
  result: Pick<Result, "level" | "goesElsewhere" | "dueAt" | "timeZone" | "reference">;
  /** Of an emergency, what to do now; null where it is none, or is done with. */
  screen: Screen | null;
  sentAt: Date;
  form: AnswerSheetInput["form"];
};

/** What stands on a patient's copy. Where somebody else filled the form in, private answers are on demand. */
export function copyRecord(input: CopyInput, withPrivate: boolean): FormCopyRecord {
  const { clinic, language, intake, result, screen, sentAt, form } = input;
  const { answers, inPerson, today, annotations, contact, filler } = intake;
  const text = textTo(textIn(language), contact, clinic);
  const sheet = { text, answers, inPerson, today, said: annotations, form };
  const own = [
    { question: text.wordsLabel, answer: annotations.words ?? "" },
    { question: text.allergiesLabel, answer: annotations.allergies ?? "" },
  ].filter(({ answer }) => answer !== "");
  const privates = withPrivate || filler?.kind === "self";
  const sections = [
    ...answerSections({ ...sheet, privates: false }),
    ...(privates ? answerSections({ ...sheet, privates: true }) : []),
  ];
  const line = levelLine(result, text, formatInZone(result.dueAt, result.timeZone, language));
  return {
    language,
    clinic: {
      name: clinic.name,
      phone: clinic.phone,
      address: clinic.branding?.address ?? [],
      timeZone: result.timeZone,
      initials: clinic.branding?.initials ?? null,
      colour: clinic.branding?.colour ?? null,
    },
    reference: result.reference,
    name: contact?.name ?? "",
    sentAt,
    standing: screen ? `${screen.heading}. ${line} ${screen.more.join(" ")}` : line,
    answers: [
      ...(own.length > 0 ? [{ title: text.copyOwnWords, rows: own, denied: [] }] : []),
      ...sections.map(({ title, rows }) => ({
        title,
        rows: rows
          .filter(({ denied }) => !denied)
          .map(({ label, words }) => ({ question: label, answer: words })),
        denied: rows.filter(({ denied }) => denied).map(({ label }) => label),
      })),
    ],
  };
}
