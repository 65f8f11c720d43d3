import { ReadAloud } from "../../../../../features/intake/read-aloud/read-aloud.tsx";
import { LaterPanel } from "../../../../../features/resume/later-panel.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requirePatient } from "../../../../../server/visit.ts";
import { textIn } from "../../../../../text/text.ts";

export const generateMetadata = titleOf(({ laterHeading }) => laterHeading);

/** A link and a code to open the form again, here or on another phone. */
export default async function LaterPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, actor } = await requirePatient(slug, locale);
  const text = textIn(language);
  return (
    <div>
      <h1>{text.laterHeading}</h1>
      <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      <p className="mt-3">{text.laterIntro}</p>
      <LaterPanel {...{ slug, language, text }} timeZone={clinic.hours.timeZone} intakeId={actor.intakeId} />
      <p className="no-print mt-5">
        <a href={`/${slug}/${language}/form`} className="inline-flex min-h-11 items-center">
          {text.backToForm}
        </a>
      </p>
    </div>
  );
}
