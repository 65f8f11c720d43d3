import { formatInZone } from "@preamble/booking/format-time";
import { type Column, DataTable } from "@preamble/ui/data-table";
import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import Link from "next/link";
import { callName } from "../../../../features/calls/call-words.ts";
import { Clock } from "../../../../components/clock.tsx";
import { FinishTask } from "../../../../components/finish-task.tsx";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { PatientPhone } from "../../../../components/patient-phone.tsx";
import { levelNames } from "../../../../features/cases/level-names.ts";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, type FormToSend, requireStaff } from "../../../../server/staff.ts";

export const metadata = { title: "Calls" };

/**
 * What is to be done: calls about emergencies until they are settled, after a visit was called off or missed, or is
 * over and not settled, where its clinician is away, a patient may be worse, is to be asked whether a visit is wanted
 * by now or to hear of a sooner time, and forms.
 */
export default async function CallsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "calls"))
    return <NotForYourRole heading="Calls to make" who="the front desk and clinicians" />;
  const { tasks } = await apiFor(actor);
  const calls = await tasks.calls({});
  const forms = await tasks.forms({});
  const now = new Date();
  const when = (at: Date) => formatInZone(at, clinic.hours.timeZone, "en");
  const columns: Column<FormToSend>[] = [
    {
      key: "patient",
      header: "Patient",
      cell: ({ caseId, patient }) => (
        <Link href={`/${clinic.slug}/cases/${caseId}/call`} prefetch={false} className="font-semibold">
          {patient}
        </Link>
      ),
    },
    {
      key: "due",
      header: "Call due",
      cell: ({ dueAt }) => (
        <>
          {when(dueAt)}, <Clock dueAt={dueAt} now={now} runs />
        </>
      ),
    },
    {
      key: "level",
      header: "Level",
      cell: ({ level }) => <LevelMark level={level} label={levelNames[level]} />,
    },
    { key: "phone", header: "Phone", cell: (row) => <PatientPhone {...row} /> },
    {
      key: "language",
      header: "Speaks",
      cell: ({ language }) => (language === "es" ? "Spanish" : "English"),
    },
  ];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h1>Calls to make</h1>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <DataTable
        caption="Calls to make"
        captionHidden
        rows={calls.rows}
        rowKey={({ id }) => id}
        empty="No call is waiting. One appears here for each emergency, when a visit is called off, missed, over and not settled, or on a day its clinician is away, when no time is free, when a form is left unfinished, when a patient may be worse, when one who wanted no visit is to be asked again, or when a sooner time is free for one without an email."
        columns={[
          ...columns,
          {
            key: "what",
            header: "Call",
            cell: (call) =>
              call.visitAt ? (
                <Link href={`/${clinic.slug}/cases/${call.caseId}/visit`} prefetch={false}>
                  {callName(call, when)}
                </Link>
              ) : (
                callName(call, when)
              ),
          },
        ]}
      />
      {calls.more ? <MoreFollow what="calls" /> : null}
      {forms.rows.length > 0 ? (
        <Panel heading="Forms to send" className="mt-6">
          <DataTable
            caption="Forms to send"
            captionHidden
            rows={forms.rows}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              ...columns.map((column) => (column.key === "due" ? { ...column, header: "By" } : column)),
              {
                key: "done",
                header: "",
                cell: ({ id, patient }) => (
                  <FinishTask slug={clinic.slug} taskId={id} about={`form for ${patient}`} />
                ),
              },
            ]}
          />
          {forms.more ? <MoreFollow what="forms" /> : null}
        </Panel>
      ) : null}
    </>
  );
}

/** Says of a list that ends before all is on it what becomes of the rest. */
function MoreFollow({ what }: { what: string }) {
  return (
    <p className="mt-2 border-s-4 border-danger ps-3 font-semibold">
      More {what} are waiting than this page shows. The rest follow as these are done.
    </p>
  );
}
