import { redirect } from "next/navigation";
import { ReadAloud } from "../../../../../features/intake/read-aloud/read-aloud.tsx";
import { CancelForm } from "../../../../../features/visit/cancel-form.tsx";
import { VisitFacts } from "../../../../../features/visit/visit-facts.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ cancelHeading }) => cancelHeading);

/** Where a visit is called off; only the press of the button does it. */
export default async function CancelPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, api, text } = await requireSent(slug, locale);
  const { visit, timeZone } = await api.appointments.get({});
  if (visit?.status !== "booked") redirect(`/${slug}/${language}/visit`);
  const { id, version } = visit;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1>{text.cancelHeading}</h1>
        <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      </div>
      <VisitFacts {...{ text, language, timeZone, visit }} />
      <CancelForm {...{ slug, language, text }} phone={clinic.phone} visit={{ id, version }} />
    </div>
  );
}
