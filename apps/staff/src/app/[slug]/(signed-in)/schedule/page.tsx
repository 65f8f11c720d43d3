import { type ClinicHours, openingsOn } from "@preamble/booking/clinic-hours";
import { isAway } from "@preamble/booking/days-away";
import { addMinutes, dateOf } from "@preamble/booking/wall-time";
import { DataTable } from "@preamble/ui/data-table";
import Link from "next/link";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { PrintButton } from "../../../../components/print-button.tsx";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { dayOnWall } from "../../../../features/visits/day-on-wall.ts";
import { dateWords } from "../../../../features/visits/hours-words.ts";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { visitName } from "../../../../features/visits/visit-names.ts";
import { visitStates } from "../../../../features/visits/visit-states.ts";
import { Away } from "./away.tsx";
import { DayCalendar } from "./day-calendar.tsx";
import { choicesOf, chosenNames } from "./filter-choices.ts";
import { inFilter } from "./in-filter.ts";
import { ScheduleFilter, views } from "./schedule-filter.tsx";
import { against } from "./visit-look.ts";
import { WeekCalendar } from "./week-calendar.tsx";
import { WeekStrip } from "./week-strip.tsx";

export const metadata = { title: "Schedule" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Partial<Record<"day" | "view" | "clinician" | "location", string | string[]>>>;
};

export default async function SchedulePage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "schedule")) {
    return <NotForYourRole heading="Schedule" who="the front desk and clinicians" />;
  }
  const { timeZone } = clinic.hours;
  const now = new Date();
  const asked = await searchParams;
  const { day, week, weekBefore, weekAfter } = dayOnWall(asked.day, timeZone, now);
  const api = await apiFor(actor);
  const [monday = day, sunday = day] = [week[0], week.at(-1)];
  const away = await api.staff.away({ from: monday.date, until: sunday.date });
  const visits = await api.appointments.schedule({ from: monday.from, until: sunday.until });
  const all = visits.map((visit) => ({
    ...visit,
    clinicianAway: isAway(
      away.filter(({ staffMemberId }) => staffMemberId === visit.staffMemberId),
      dateOf(visit.startsAt, timeZone).toString(),
    ),
  }));
  const view = views.find((one) => one === asked.view) ?? "list";
  const chosen = (id: string | string[] | undefined) => (typeof id === "string" ? id : "");
  const clinician = chosen(asked.clinician);
  const location = chosen(asked.location);
  const places = await api.locations.list({});
  const plannedIn = {
    from: day.from,
    until: day.until,
    locationId: places.find(({ id }) => id === location)?.id,
  };
  const atWork = (await api.staff.colleagues({ plannedIn })).filter(({ isClinician }) => isClinician);
  const clinicians = choicesOf(
    atWork,
    all.map((one) => ({ id: one.staffMemberId, name: one.clinician })),
    clinician,
  );
  const locations = choicesOf(
    places,
    all.map((one) => ({ id: one.locationId, name: one.location })),
    location,
  );
  const inWeek = all.filter(inFilter({ clinician, location }));
  const within = ({ from, until }: typeof day) =>
    inWeek.filter(({ startsAt }) => startsAt >= from && startsAt < until);
  const awayOn = (date: string) =>
    away.filter((one) => isAway([one], date) && (!clinician || one.staffMemberId === clinician));
  const namesOf = (some: typeof away) => some.map((one) => one.clinician);
  const base = `/${clinic.slug}/schedule`;
  const kept = new URLSearchParams({ view, clinician, location }).toString();
  const dayLabel = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric" });
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1>
          {dateWords(day.date)}
          {chosenNames({ choices: clinicians, chosen: clinician }, { choices: locations, chosen: location })}
        </h1>
        <p>Times are the clinic’s ({timeZone.replaceAll("_", " ")})</p>
        <LiveUpdates slug={clinic.slug} />
        <span className="no-print compact">
          <PrintButton />
        </span>
        {actor.roles.includes("clinician") && within(day).length > 0 ? (
          <a
            className="no-print"
            href={`${base}/summaries.pdf?${new URLSearchParams({ day: day.date, clinician, location }).toString()}`}
            download={`summaries-${day.date}.pdf`}
          >
            {clinician || location ? "The summaries of these visits" : "All summaries of this day"} as one PDF
          </a>
        ) : null}
      </div>
      <p className="no-print text-muted">
        Someone at the desk? Find them above, open the visit, and book with “The patient is here now”. Without
        a form they fill one in first.
      </p>
      <WeekStrip
        base={base}
        kept={kept}
        shown={day.date}
        weekBefore={weekBefore}
        weekAfter={weekAfter}
        days={week.map((one) => ({
          date: one.date,
          label: dayLabel.format(one.from),
          visits: within(one).length,
          today: one.from <= now && now < one.until,
        }))}
      />
      <ScheduleFilter {...{ base, view, clinician, location, clinicians, locations }} date={day.date} />
      {view === "week" ? null : <Away names={namesOf(awayOn(day.date))} />}
      {view === "day" ? (
        <DayCalendar
          key={day.date}
          slug={clinic.slug}
          {...{ timeZone, now }}
          day={{ from: day.from, until: day.until }}
          hours={openHours(clinic.hours, day.from)}
          away={awayOn(day.date)}
          planned={atWork.filter(({ id, planned }) => planned && (!clinician || id === clinician))}
          visits={within(day)}
        />
      ) : view === "week" ? (
        <WeekCalendar
          key={monday.date}
          slug={clinic.slug}
          {...{ timeZone, now }}
          days={week.map((one) => ({
            ...one,
            label: dayLabel.format(one.from),
            away: namesOf(awayOn(one.date)),
            visits: within(one),
          }))}
        />
      ) : (
        <DataTable
          caption="Appointments of the day"
          captionHidden
          rows={within(day)}
          rowKey={({ id }) => id}
          empty="No appointments on this day. They appear here by themselves when patients or staff book."
          columns={[
            {
              key: "time",
              header: "Time",
              className: "whitespace-nowrap",
              cell: ({ startsAt, endsAt }) => (
                <>
                  <span className="font-semibold">{clock.format(startsAt)}</span> to {clock.format(endsAt)}
                </>
              ),
            },
            {
              key: "patient",
              header: "Patient",
              cell: ({ caseId, patient }) => (
                <Link
                  href={`/${clinic.slug}/cases/${caseId}/visit`}
                  prefetch={false}
                  className="font-semibold"
                >
                  {patient}
                </Link>
              ),
            },
            { key: "visit", header: "Visit", cell: ({ visitType }) => visitName(visitType) },
            { key: "clinician", header: "Clinician", cell: (visit) => visit.clinician },
            { key: "place", header: "Location", cell: (visit) => visit.location },
            {
              key: "state",
              header: "State",
              cell: (visit) => {
                const { status, checkedInAt } = visit;
                const here =
                  status === "booked" && checkedInAt ? `, here since ${clock.format(checkedInAt)}` : "";
                return `${visitStates[status]}${here}${against(visit)}`;
              },
            },
          ]}
        />
      )}
    </>
  );
}

/** The clinic's opening and closing on a day; office hours where it is closed. */
function openHours(hours: ClinicHours, dayStart: Date): { from: Date; until: Date } {
  const openings = openingsOn(hours, dateOf(dayStart, hours.timeZone));
  const [first, last] = [openings[0], openings.at(-1)];
  return first && last
    ? { from: first.opensAt, until: last.closesAt }
    : { from: addMinutes(dayStart, 8 * 60), until: addMinutes(dayStart, 17 * 60) };
}
