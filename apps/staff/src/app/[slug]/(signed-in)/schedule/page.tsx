import { DataTable } from "@preamble/ui/data-table";
import Link from "next/link";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { dayOnWall } from "../../../../day-on-wall.ts";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { visitName } from "../../../../visit-names.ts";
import { visitStates } from "../../../../visit-states.ts";
import { WeekStrip } from "./week-strip.tsx";

export const metadata = { title: "Schedule" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
};

export default async function SchedulePage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "schedule")) {
    return <NotForYourRole heading="Schedule" who="the front desk and clinicians" />;
  }
  const { timeZone } = clinic.hours;
  const now = new Date();
  const { day, week, weekBefore, weekAfter } = dayOnWall((await searchParams).day, timeZone, now);
  const api = await apiFor(actor);
  const [monday = day, sunday = day] = [week[0], week.at(-1)];
  const inWeek = await api.appointments.schedule({ from: monday.from, until: sunday.until });
  const within = ({ from, until }: typeof day) =>
    inWeek.filter(({ startsAt }) => startsAt >= from && startsAt < until);
  const base = `/${clinic.slug}/schedule`;
  const longDay = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "full" }).format(day.from);
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1>{longDay}</h1>
        <p>Times are the clinic’s ({timeZone.replaceAll("_", " ")})</p>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <WeekStrip
        base={base}
        shown={day.date}
        weekBefore={weekBefore}
        weekAfter={weekAfter}
        days={week.map((one) => ({
          date: one.date,
          label: new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric" }).format(
            one.from,
          ),
          visits: within(one).length,
          today: one.from <= now && now < one.until,
        }))}
      />
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
              <Link href={`/${clinic.slug}/cases/${caseId}/visit`} prefetch={false} className="font-semibold">
                {patient}
              </Link>
            ),
          },
          { key: "visit", header: "Visit", cell: ({ visitType }) => visitName(visitType) },
          { key: "clinician", header: "Clinician", cell: ({ clinician }) => clinician },
          {
            key: "state",
            header: "State",
            cell: ({ status, checkedInAt }) =>
              `${visitStates[status]}${status === "booked" && checkedInAt ? `, here since ${clock.format(checkedInAt)}` : ""}`,
          },
        ]}
      />
    </>
  );
}
