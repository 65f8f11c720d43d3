import { formatInZone } from "@preamble/booking/format-time";
import { DataTable } from "@preamble/ui/data-table";
import Link from "next/link";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { dayOnWall } from "../../../../day-on-wall.ts";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { visitName } from "../../../../visit-names.ts";

export const metadata = { title: "Schedule" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
};

export default async function SchedulePage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "schedule")) {
    return <NotForYourRole heading="Schedule" who="front desk, clinicians and administrators" />;
  }
  const { timeZone } = clinic.hours;
  const { from, until, previous, next } = dayOnWall((await searchParams).day, timeZone, new Date());
  const api = await apiFor(actor);
  const rows = await api.appointments.schedule({ from, until });
  const clinical = actor.roles.includes("clinician");
  const base = `/${clinic.slug}/schedule`;
  const longDay = new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "full" }).format(from);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h1>Schedule, {longDay}</h1>
        <nav aria-label="Days" className="flex gap-4">
          <a href={`${base}?day=${previous}`}>Day before</a>
          <a href={base}>Today</a>
          <a href={`${base}?day=${next}`}>Day after</a>
        </nav>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <DataTable
        caption="Appointments of the day"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty="No appointments on this day. They appear here by themselves when patients or staff book."
        columns={[
          { key: "time", header: "Time", cell: ({ startsAt }) => formatInZone(startsAt, timeZone, "en") },
          {
            key: "length",
            header: "Minutes",
            numeric: true,
            cell: ({ startsAt, endsAt }) => Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
          },
          {
            key: "patient",
            header: "Patient",
            cell: ({ caseId, patient }) =>
              clinical ? (
                <Link href={`/${clinic.slug}/cases/${caseId}`} prefetch={false}>
                  {patient}
                </Link>
              ) : (
                patient
              ),
          },
          { key: "visit", header: "Visit", cell: ({ visitType }) => visitName(visitType) },
          { key: "clinician", header: "Clinician", cell: ({ clinician }) => clinician },
          { key: "state", header: "State", cell: ({ status }) => status.replaceAll("-", " ") },
        ]}
      />
    </>
  );
}
