import { NowCheck } from "../../../../../features/visit/now-check.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { requireSent } from "../../../../../server/visit.ts";

export const generateMetadata = titleOf(({ nowHeading }) => nowHeading);

/** Where someone who waits longer than they should says how they are. */
export default async function NowPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, api, text, helped } = await requireSent(slug, locale);
  const { visit } = await api.appointments.get({});
  return (
    <NowCheck
      slug={slug}
      text={text}
      answeringFor={helped}
      phone={clinic.phone}
      home={`/${slug}/${language}`}
      hasVisit={visit?.status === "booked"}
    />
  );
}
