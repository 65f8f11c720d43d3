import type { StaffRole } from "@preamble/db/actor";
import { DataTable, type Column } from "@preamble/ui/data-table";
import { LevelMark } from "@preamble/ui/level-mark";
import Link from "next/link";
import { AcknowledgeButton } from "../../../../components/acknowledge-button.tsx";
import { Clock } from "../../../../components/clock.tsx";
import { clockRuns } from "../../../../clock-words.ts";
import { levelNames } from "../../../../level-names.ts";
import type { QueueRow } from "../../../../server/staff.ts";
import { WhyCell } from "./why-cell.tsx";

type Props = { slug: string; roles: readonly StaffRole[]; rows: readonly QueueRow[]; now: Date };

/** The open cases in the order in which they must be looked at. Only clinicians see why and open a case; the front desk opens its call sheet. */
export function QueueTable({ slug, roles, rows, now }: Props) {
  const clinical = roles.includes("clinician");
  const columns: Column<QueueRow>[] = [
    {
      key: "level",
      header: "Level",
      className: "whitespace-nowrap",
      cell: ({ level }) => <LevelMark level={level} label={levelNames[level]} />,
    },
    {
      key: "clock",
      header: "Clock",
      className: "whitespace-nowrap",
      cell: ({ dueAt, status }) => <Clock dueAt={dueAt} now={now} runs={clockRuns(status)} />,
    },
    {
      key: "patient",
      header: "Patient",
      className: "whitespace-nowrap",
      cell: ({ id, patient, ageYears, language }) => (
        <>
          {clinical ? (
            <Link href={`/${slug}/cases/${id}`} prefetch={false} className="font-semibold">
              {patient}
            </Link>
          ) : (
            <Link href={`/${slug}/cases/${id}/call`} prefetch={false} className="font-semibold">
              {patient}
            </Link>
          )}{" "}
          {ageYears === null ? "age not given" : `${ageYears} y`} · {language}
        </>
      ),
    },
    ...(clinical ? [whyColumn] : []),
    { key: "reference", header: "Reference", className: "text-muted", cell: ({ reference }) => reference },
    {
      key: "owner",
      header: "Owner",
      className: "whitespace-nowrap print:whitespace-normal",
      cell: ({ owner }) => owner ?? <span className="text-muted">nobody yet</span>,
    },
    {
      key: "state",
      header: "State",
      className: "whitespace-nowrap print:whitespace-normal",
      cell: ({ id, level, status, sentAt, acknowledgedAt, version, reference }) => (
        <span className="flex items-baseline justify-between gap-3">
          <span>
            {status.replaceAll("-", " ")}
            {sentAt ? "" : ", form not sent"}
            {acknowledgedAt && clockRuns(status) ? ", acknowledged" : ""}
          </span>
          {level === "emergency-now" && !acknowledgedAt ? (
            <AcknowledgeButton slug={slug} caseId={id} version={version} reference={reference} urgent />
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <div className="compact print:text-xs">
      <DataTable
        caption="Open cases, most urgent first"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowClassName={({ level, acknowledgedAt }) =>
          level === "emergency-now" && !acknowledgedAt ? "bg-sheet" : ""
        }
        empty="No open cases. A case appears here by itself when a patient sends the form or gives an answer that needs a person now."
      />
    </div>
  );
}

const whyColumn: Column<QueueRow> = {
  key: "why",
  header: "Why",
  className: "w-full max-w-0 min-w-72 print:max-w-none print:min-w-40",
  cell: ({ why, unresolved }) => <WhyCell why={why} unresolved={unresolved} />,
};
