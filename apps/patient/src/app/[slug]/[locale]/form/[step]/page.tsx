import { withName } from "@preamble/domain/form/with-name";
import { pageView } from "@preamble/domain/form/page-view";
import { contactStep, stepsOf } from "@preamble/domain/form/steps";
import { notFound, redirect } from "next/navigation";
import { IntakeForm } from "../../../../../features/intake/intake-form.tsx";
import { keptOf } from "../../../../../features/intake/intake-state.ts";
import { patientHelped, voiceOn } from "../../../../../features/intake/patient-helped.ts";
import { protocolAddress } from "../../../../../features/intake/protocol-file.ts";
import { clinicFactsOf } from "../../../../../server/clinic-facts.ts";
import { currentIntake, formOf, requirePatient } from "../../../../../server/visit.ts";
import { textIn } from "../../../../../text/text.ts";

type Props = { params: Promise<{ slug: string; locale: string; step: string }> };

/** One step of the form, with the answers as they were last saved. */
export default async function StepPage({ params }: Props) {
  const { slug, locale, step } = await params;
  const visit = await requirePatient(slug, locale);
  const { clinic, language } = visit;
  const intake = await currentIntake(visit);
  if (intake.status === "sent") redirect(`/${slug}/${language}/result`);
  const { answers, protocolHash, today } = intake;
  const helped = patientHelped(intake);
  const voice = voiceOn(step, helped, answers, today);
  const { content, compiled } = await formOf(protocolHash, language, voice);
  if (!stepsOf(compiled, content, answers, today).includes(step)) {
    if (content.pages.some(({ id }) => id === step)) redirect(`/${slug}/${language}/form`);
    notFound();
  }
  // A form that follows another knows the person; who fills it in is still to be confirmed.
  if (!intake.careConsentVersion && step !== contactStep)
    redirect(`/${slug}/${language}/form/${contactStep}`);
  const named = withName(content, helped);
  const page = named.pages.find(({ id }) => id === step);
  return (
    <>
      <link
        rel="preload"
        as="fetch"
        fetchPriority="low"
        crossOrigin="anonymous"
        href={protocolAddress(protocolHash, language, voice)}
      />
      <IntakeForm
        slug={slug}
        language={language}
        clinic={clinicFactsOf(clinic)}
        text={textIn(language)}
        intake={{
          id: intake.intakeId,
          protocolHash,
          today,
          ...keptOf(intake),
          consents: intake.consents,
          previous: intake.previous,
          follows: intake.follows,
          raised: intake.raised ?? null,
        }}
        firstStep={step}
        firstView={page ? pageView(compiled, named, page, answers, today) : null}
      />
    </>
  );
}
