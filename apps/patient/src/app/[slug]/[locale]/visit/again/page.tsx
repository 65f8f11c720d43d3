import { patientHelped } from "../../../../../features/intake/patient-helped.ts";
import { AnswerAgain } from "../../../../../features/visit/answer-again.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ safetyLink }) => safetyLink);

/** Where a patient who may be worse answers the safety questions again. */
export default async function AgainPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { language, actor, api, text } = await requireSent(slug, locale);
  const { intakeId, protocolHash, today, answers, inPerson, annotations, filler, contact } =
    await api.intake.get({
      intakeId: actor.intakeId,
    });
  return (
    <AnswerAgain
      slug={slug}
      language={language}
      text={text}
      form={{ id: intakeId, protocolHash, today, answers, inPerson, notes: annotations }}
      answeringFor={patientHelped({ filler, contact })}
    />
  );
}
