import { AnswerAgain } from "../../../../../features/visit/answer-again.tsx";
import { WorseNotice } from "../../../../../features/visit/worse-notice.tsx";
import { clinicFactsOf } from "../../../../../server/clinic-facts.ts";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ safetyLink }) => safetyLink);

/**
 * Where a patient who may be worse answers the safety questions again; whom the clinic is to call sees first what to do
 * now.
 */
export default async function AgainPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, intake, helped, api, text } = await requireSent(slug, locale);
  const { intakeId, protocolHash, today, answers, inPerson, annotations, raised } = intake;
  const { callNow, someoneReads, visit, level } = await api.appointments.get({});
  const hasVisit = visit?.status === "booked";
  const help = callNow ? (
    <WorseNotice {...{ text, someoneReads, hasVisit }} phone={clinic.phone} again={null} role="alert" />
  ) : null;
  return (
    <AnswerAgain
      slug={slug}
      language={language}
      text={text}
      clinic={clinicFactsOf(clinic)}
      form={{
        id: intakeId,
        protocolHash,
        level,
        hasVisit,
        today,
        answers,
        inPerson,
        notes: annotations,
        raised: raised ?? null,
      }}
      answeringFor={helped}
      help={help}
    />
  );
}
