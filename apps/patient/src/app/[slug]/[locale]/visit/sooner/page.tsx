import { redirect } from "next/navigation";
import { ChangeTime } from "../../../../../features/visit/change-time.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ soonerHeading }) => soonerHeading);

/** Where a sooner time that became free is taken; looking at it takes nothing. */
export default async function SoonerPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, api, text } = await requireSent(slug, locale);
  const { visit, sooner, timeZone } = await api.appointments.get({});
  const base = `/${slug}/${language}`;
  if (!sooner) redirect(`${base}/visit`);
  if (visit?.status !== "booked") redirect(`${base}/result?from=${sooner.startsAt.toISOString()}#book`);
  const { id, version, startsAt, visitType, minutes } = visit;
  return (
    <>
      <ChangeTime
        {...{ slug, language, text, timeZone }}
        phone={clinic.phone}
        visit={{ id, version, startsAt, visitType, minutes }}
        offered={{ slotId: sooner.slotId, startsAt: sooner.startsAt }}
      />
      <p className="no-print mt-5">
        <a href={`${base}/visit`} className="inline-flex min-h-11 items-center">
          {text.visitBack}
        </a>
      </p>
    </>
  );
}
