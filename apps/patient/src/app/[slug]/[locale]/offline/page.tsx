import { OfflineForm } from "../../../../features/intake/draft/offline-form.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

export const generateMetadata = titleOf(({ offlineHeading }) => offlineHeading);

/** The form without anything of the patient, for a phone to keep: it opens the draft that the phone holds. */
export default async function OfflinePage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  return <OfflineForm {...{ slug, language }} text={textIn(language)} phone={clinic.phone} />;
}
