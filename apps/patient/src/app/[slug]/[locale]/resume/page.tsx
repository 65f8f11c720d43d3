import { ResumeForm } from "../../../../features/resume/resume-form.tsx";
import { requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

/** Where a kept link leads. It shows nothing of the form, and looking at it uses nothing up. */
export default async function ResumePage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  const text = textIn(language);
  return (
    <>
      <h1>{text.resumeHeading}</h1>
      <p className="mt-3">{text.resumeIntro}</p>
      <ResumeForm {...{ slug, language, text }} phone={clinic.phone} />
    </>
  );
}
