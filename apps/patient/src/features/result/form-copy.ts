import { formatInZone } from "@preamble/booking/format-time";
import type { FormCopyRecord } from "@preamble/documents/form-copy/form-copy-record";
import { formOf, type requirePatient } from "../../server/visit.ts";
import { textIn } from "../../text/text.ts";
import { answerSections } from "./answer-sections.ts";
import { levelLine } from "./level-line.ts";

type Visit = Awaited<ReturnType<typeof requirePatient>>;

/** All that stands on a patient's copy. Where somebody else filled the form in, private answers are on demand. */
export async function formCopy(
  { clinic, language, actor, api }: Visit,
  withPrivate: boolean,
): Promise<FormCopyRecord> {
  const { intakeId } = actor;
  const intake = await api.intake.get({ intakeId });
  const result = await api.intake.result({ intakeId, language });
  const status = await api.intake.status({ intakeId });
  const { answers, inPerson, today, annotations, contact, filler } = intake;
  const text = textIn(language);
  const sheet = {
    text,
    answers,
    inPerson,
    today,
    said: annotations,
    form: await formOf(intake.protocolHash, language),
  };
  const own = [
    { question: text.wordsLabel, answer: annotations.words ?? "" },
    { question: text.allergiesLabel, answer: annotations.allergies ?? "" },
  ].filter(({ answer }) => answer !== "");
  const privates = withPrivate || filler?.kind === "self";
  const sections = [
    ...answerSections({ ...sheet, privates: false }),
    ...(privates ? answerSections({ ...sheet, privates: true }) : []),
  ];
  const due = formatInZone(result.dueAt, result.timeZone, language);
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
    sentAt: status.sentAt,
    standing: levelLine(result, text, due),
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
