import { redirect } from "next/navigation";
import { ChangeTime } from "../../../../../features/visit/change-time.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ visitChange }) => visitChange);

/** Where a visit is moved to another time. */
export default async function ChangePage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, api, text } = await requireSent(slug, locale);
  const { visit, timeZone } = await api.appointments.get({});
  if (visit?.status !== "booked") redirect(`/${slug}/${language}/visit`);
  const { id, version, startsAt, visitType, minutes } = visit;
  return (
    <>
      <ChangeTime
        {...{ slug, language, text, timeZone }}
        phone={clinic.phone}
        visit={{ id, version, startsAt, visitType, minutes }}
      />
      <p className="no-print mt-5">
        <a href={`/${slug}/${language}/visit`} className="inline-flex min-h-11 items-center">
          {text.visitBack}
        </a>
      </p>
    </>
  );
}
