import { stepToGoOn } from "@preamble/domain/form/parts";
import { contactStep } from "@preamble/domain/form/steps";
import { redirect } from "next/navigation";
import { FormLocked } from "../../../../features/resume/form-locked.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { actorOf, currentIntake, formOf, requirePatient, requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

export const generateMetadata = titleOf(({ resumeHeading }) => resumeHeading);

/** Leads to where the form is gone on with. */
export default async function FormPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  if ((await actorOf(clinic.id)).kind !== "patient") {
    return <FormLocked {...{ slug, language }} text={textIn(language)} phone={clinic.phone} />;
  }
  const visit = await requirePatient(slug, locale);
  const {
    careConsentVersion,
    answers,
    annotations: notes,
    protocolHash,
    today,
    status,
  } = await currentIntake(visit);
  if (status === "sent") redirect(`/${slug}/${language}/result`);
  const { content, compiled } = await formOf(protocolHash, language);
  const step = careConsentVersion ? stepToGoOn(compiled, content, { answers, notes, today }) : contactStep;
  redirect(`/${slug}/${language}/form/${step}`);
}
