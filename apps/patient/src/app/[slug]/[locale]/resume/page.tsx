import { CallClinic } from "../../../../components/call-clinic.tsx";
import { ReadAloud } from "../../../../features/intake/read-aloud/read-aloud.tsx";
import { ResumeForm } from "../../../../features/resume/resume-form.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

export const generateMetadata = titleOf(({ resumeHeading }) => resumeHeading);

/** Where a kept link leads. It shows nothing of the form, and looking at it uses nothing up. */
export default async function ResumePage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  const text = textIn(language);
  return (
    <div>
      <h1>{text.resumeHeading}</h1>
      <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      <p className="mt-3">{text.resumeIntro}</p>
      <ResumeForm {...{ slug, language, text }} phone={clinic.phone} />
      <CallClinic {...{ text }} phone={clinic.phone} className="mt-5 w-full sm:w-auto" />
    </div>
  );
}
