import { formatInZone } from "@preamble/booking/format-time";
import { DataTable } from "@preamble/ui/data-table";
import { Panel } from "@preamble/ui/panel";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { spanWords } from "../../../../features/queue/clock-words.ts";
import { languageName } from "../../../../language-name.ts";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { visitName } from "../../../../features/visits/visit-names.ts";
import { Tiles } from "./tiles.tsx";

export const metadata = { title: "Today" };

const visitsShown = 8;
const aheadMs = 3 * 86_400_000;

export default async function TodayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "today")) {
    return <NotForYourRole heading="Today" who="the front desk and clinicians" />;
  }
  const api = await apiFor(actor);
  const now = new Date();
  const { counts, unsettled, fillingIn } = await api.today.get({});
  const { waiting } = await api.cases.countAlarms({});
  const ahead = await api.appointments.schedule({ from: now, until: new Date(now.getTime() + aheadMs) });
  const visits = ahead.filter(({ status }) => status === "booked").slice(0, visitsShown);
  const base = `/${clinic.slug}`;
  const when = (at: Date) => formatInZone(at, clinic.hours.timeZone, "en");
  const leaf = actor.roles.includes("clinician") ? "" : "/call";
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1>Today</h1>
        <p>{when(now)}</p>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <Tiles counts={counts} unacknowledged={waiting} queue={`${base}/queue`} />
      {unsettled.length > 0 ? (
        <Panel heading="Visits over, not settled" className="mt-4">
          <DataTable
            caption="Visits of which nobody has said whether the patient came"
            rows={unsettled}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              { key: "time", header: "Time", cell: ({ startsAt }) => when(startsAt) },
              {
                key: "patient",
                header: "Patient",
                cell: ({ caseId, patient }) => (
                  <a data-row href={`${base}/cases/${caseId}/visit`} className="font-semibold">
                    {patient}
                  </a>
                ),
              },
              {
                key: "state",
                header: "State",
                cell: ({ checkedInAt }) =>
                  checkedInAt
                    ? `here since ${when(checkedInAt)}`
                    : "not checked in: call, or say that they came",
              },
            ]}
          />
        </Panel>
      ) : null}
      <div className="mt-4 grid gap-6 lg:grid-cols-2">
        <Panel heading="Next visits" actions={<a href={`${base}/schedule`}>Schedule</a>}>
          <DataTable
            caption="Visits of the next three days"
            captionHidden
            rows={visits}
            rowKey={({ id }) => id}
            empty="No visit in the next three days. Visits appear here when patients or staff book."
            columns={[
              { key: "time", header: "Time", cell: ({ startsAt }) => when(startsAt) },
              {
                key: "patient",
                header: "Patient",
                cell: ({ caseId, patient }) => (
                  <a data-row href={`${base}/cases/${caseId}${leaf}`} className="font-semibold">
                    {patient}
                  </a>
                ),
              },
              { key: "visit", header: "Visit", cell: ({ visitType }) => visitName(visitType) },
              { key: "clinician", header: "Clinician", cell: ({ clinician }) => clinician },
            ]}
          />
        </Panel>
        <Panel heading="Filling in the form now">
          <DataTable
            caption="Forms with an answer in the last ten minutes"
            captionHidden
            rows={fillingIn}
            rowKey={({ intakeId }) => intakeId}
            empty="Nobody at the moment. Who answered in the last ten minutes appears here."
            columns={[
              { key: "patient", header: "Patient", cell: ({ patient }) => patient ?? "name not given yet" },
              { key: "language", header: "Language", cell: ({ language }) => languageName(language) },
              {
                key: "since",
                header: "Since",
                cell: ({ startedAt }) => spanWords(now.getTime() - startedAt.getTime()),
              },
              {
                key: "last",
                header: "Last answer",
                cell: ({ lastActivityAt }) => `${spanWords(now.getTime() - lastActivityAt.getTime())} ago`,
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
