import { visitCalendar } from "@preamble/api/appointments/visit-calendar";
import { summaryIn } from "@preamble/api/appointments/visit-mail";
import { placeLine } from "@preamble/api/appointments/visit-place";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { withinLimits } from "@preamble/api/within-limits";
import { services } from "../../../../../server/services.ts";
import { requireSent } from "../../../../../server/visit.ts";

/** The visit as a calendar file: the same entry as the one in the mail. It counts as a call. */
export const GET = orUnavailable(
  async (request: Request, { params }: { params: Promise<{ slug: string; locale: string }> }) => {
    const { slug, locale } = await params;
    const { limiter, now } = await services();
    return withinLimits(limiter, request, { slug, door: "patient" }, now(), () => calendar(slug, locale));
  },
);

async function calendar(slug: string, locale: string): Promise<Response> {
  const { clinic, language, api } = await requireSent(slug, locale);
  const { visit } = await api.appointments.get({});
  if (visit?.status !== "booked") return new Response(null, { status: 404 });
  const { id, sequence, startsAt, endsAt } = visit;
  const file = visitCalendar({
    id,
    sequence,
    startsAt,
    endsAt,
    organizer: clinic.name,
    summary: summaryIn(language, clinic.name),
    location: placeLine(visit),
    cancelled: false,
    writtenAt: new Date(),
  });
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="visit.ics"',
      "cache-control": "no-store",
    },
  });
}
