import { LaterPanel } from "../../../../../features/resume/later-panel.tsx";
import { requirePatient } from "../../../../../server/visit.ts";
import { textIn } from "../../../../../text/text.ts";

/** A link and a code to open the form again, here or on another phone. */
export default async function LaterPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, actor } = await requirePatient(slug, locale);
  const text = textIn(language);
  return (
    <>
      <h1>{text.laterHeading}</h1>
      <p className="mt-3">{text.laterIntro}</p>
      <LaterPanel {...{ slug, language, text }} timeZone={clinic.hours.timeZone} intakeId={actor.intakeId} />
      <p className="no-print mt-5">
        <a href={`/${slug}/${language}/form`} className="inline-flex min-h-11 items-center">
          {text.backToForm}
        </a>
      </p>
    </>
  );
}
