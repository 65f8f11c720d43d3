import { addressEnv } from "@preamble/api/env";
import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { ButtonLink } from "@preamble/ui/button";
import { PrintButton } from "../../../../components/print-button.tsx";
import { Advice } from "../../../../features/result/advice.tsx";
import { AnswerSheet } from "../../../../features/result/answer-sheet.tsx";
import { GetHelp } from "../../../../features/result/get-help.tsx";
import { levelLine } from "../../../../features/result/level-line.ts";
import { Reasons } from "../../../../features/result/reasons.tsx";
import { PageHead } from "../../../../features/visit/page-head.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { formOf, requireSent, screenOf } from "../../../../server/visit.ts";
import { textTo } from "../../../../text/text-to.ts";
import { textIn } from "../../../../text/text.ts";

export const generateMetadata = titleOf(({ copyHeading }) => copyHeading);

/** The patient's own copy: the result and every answer, to print or keep. */
export default async function CopyPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const sent = await requireSent(slug, locale);
  const { clinic, language, intake, api } = sent;
  const { intakeId } = intake;
  const result = await api.intake.result({ intakeId, language });
  const status = await api.intake.status({ intakeId });
  const screen = await screenOf(sent, status);
  const { answers, inPerson, today, annotations, contact, filler } = intake;
  const text = textTo(textIn(language), contact, clinic);
  const when = (at: Date) => formatInZone(at, result.timeZone, language);
  const sheet = {
    text,
    answers,
    inPerson,
    today,
    said: annotations,
    form: await formOf(intake.protocolHash, language),
  };
  const own = [
    [text.wordsLabel, annotations.words],
    [text.allergiesLabel, annotations.allergies],
  ] as const;
  const name = contact?.name ?? "";
  const file = `/${slug}/${language}/copy.pdf`;
  const filesAreMade = addressEnv().PATIENT_URL !== undefined;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <PageHead {...{ text, screen }} phone={clinic.phone}>
          {text.copyHeading}
        </PageHead>
        <p className="mt-3 font-semibold">{name}</p>
        <p>{fill(text.copySent, { clinic: clinic.name, time: when(status.sentAt) })}</p>
        <p>{fill(text.resultReference, { reference: result.reference })}</p>
      </div>
      <p className="no-print flex flex-col gap-3 sm:flex-row">
        <PrintButton text={text} />
        {filesAreMade ? (
          <ButtonLink kind="secondary" href={file} download={`copy-${result.reference}.pdf`}>
            {text.copyPdf}
          </ButtonLink>
        ) : null}
      </p>
      {screen ? null : <p className="font-semibold">{levelLine(result, text, when(result.dueAt))}</p>}
      {status.visit?.status === "booked" ? (
        <p className="font-semibold">
          {status.visit.begun ? text.statusVisit : text.statusBooked}: {when(status.visit.startsAt)}.{" "}
          {text[`visit-${status.visit.visitType}`]}.
        </p>
      ) : null}
      <Reasons text={text} reasons={result.reasons} more={result.moreReasons} />
      {result.advice.length > 0 ? <Advice text={text} items={result.advice} /> : null}
      <GetHelp text={text} />
      <section aria-labelledby="answers">
        <h2 id="answers">{text.copyAnswers}</h2>
        <dl className="mt-2">
          {own.map(([label, words]) =>
            words ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="font-semibold whitespace-pre-wrap">{words}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <AnswerSheet {...sheet} privates={false} />
        {filler && filler.kind !== "self" ? (
          <details className="mt-4">
            <summary className="no-print min-h-11 cursor-pointer font-semibold">{text.privateShow}</summary>
            <AnswerSheet {...sheet} privates />
            {filesAreMade ? (
              <a
                href={`${file}?private`}
                download={`copy-${result.reference}.pdf`}
                className="no-print mt-3 inline-flex min-h-11 items-center"
              >
                {text.copyPdfPrivate}
              </a>
            ) : null}
          </details>
        ) : (
          <AnswerSheet {...sheet} privates />
        )}
      </section>
      <p className="no-print">
        <a href={`/${slug}/${language}/status`} className="inline-flex min-h-11 items-center">
          {text.statusLink}
        </a>
      </p>
    </div>
  );
}
