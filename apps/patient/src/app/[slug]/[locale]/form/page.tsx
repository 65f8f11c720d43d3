import { openQuestions, pageView } from "@preamble/domain/form/page-view";
import { hubStep, stepsOf } from "@preamble/domain/form/steps";
import { redirect } from "next/navigation";
import { FormLocked } from "../../../../features/resume/form-locked.tsx";
import { actorOf, currentIntake, formOf, requirePatient, requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

/** Leads to the first step that is still open. */
export default async function FormPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  if ((await actorOf(clinic.id)).kind !== "patient") {
    return <FormLocked {...{ slug, language }} text={textIn(language)} phone={clinic.phone} />;
  }
  const visit = await requirePatient(slug, locale);
  const { careConsentVersion, answers, protocolHash, today, status } = await currentIntake(visit);
  if (status === "sent") redirect(`/${slug}/${language}/result`);
  const { content, compiled } = await formOf(protocolHash, language);
  const [who, ...steps] = stepsOf(compiled, content, answers, today);
  const isOpen = (step: string) => {
    const page = content.pages.find(({ id }) => id === step);
    return page
      ? openQuestions(pageView(compiled, content, page, answers, today), answers).length > 0
      : step === hubStep;
  };
  const next = careConsentVersion ? steps.find(isOpen) : who;
  redirect(`/${slug}/${language}/form/${next ?? hubStep}`);
}
