import type { StaffRole } from "@preamble/db/actor";
import { DataTable, type Column } from "@preamble/ui/data-table";
import { LevelMark } from "@preamble/ui/level-mark";
import Link from "next/link";
import { AcknowledgeButton } from "../../../../components/acknowledge-button.tsx";
import { Clock } from "../../../../components/clock.tsx";
import { levelNames } from "../../../../level-names.ts";
import type { QueueRow } from "../../../../server/staff.ts";

type Row = QueueRow & { readonly version?: number };
type Props = { slug: string; roles: readonly StaffRole[]; rows: readonly Row[]; now: Date };

/** The open cases in the order in which they must be looked at. Only clinicians see why and open a case. */
export function QueueTable({ slug, roles, rows, now }: Props) {
  const clinical = roles.includes("clinician");
  const acknowledges = clinical || roles.includes("front-desk");
  const columns: Column<Row>[] = [
    {
      key: "level",
      header: "Level",
      cell: ({ level }) => (
        <LevelMark level={level} label={levelNames[level]} className="whitespace-nowrap" />
      ),
    },
    { key: "clock", header: "Clock", cell: ({ dueAt }) => <Clock dueAt={dueAt} now={now} /> },
    {
      key: "patient",
      header: "Patient",
      cell: ({ id, patient, ageYears }) => (
        <>
          {clinical ? (
            <Link href={`/${slug}/cases/${id}`} prefetch={false} className="font-semibold">
              {patient}
            </Link>
          ) : (
            <span className="font-semibold">{patient}</span>
          )}{" "}
          <span className="whitespace-nowrap">
            {ageYears === null ? "age not given" : `${ageYears} years`}
          </span>
        </>
      ),
    },
    ...(clinical ? [{ key: "why", header: "Why", cell: whyOf }] : []),
    { key: "reference", header: "Reference", cell: ({ reference }) => reference },
    { key: "owner", header: "Owner", cell: ({ owner }) => owner ?? "nobody yet" },
    {
      key: "state",
      header: "State",
      cell: ({ id, level, status, sentAt, acknowledgedAt, version, reference }) => (
        <>
          {status.replaceAll("-", " ")}
          {sentAt ? "" : ", form not sent"}
          {acknowledgedAt ? ", acknowledged" : ""}
          {level === "emergency-now" && !acknowledgedAt && acknowledges && version !== undefined ? (
            <div className="compact mt-1">
              <AcknowledgeButton slug={slug} caseId={id} version={version} reference={reference} />
            </div>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Open cases, most urgent first"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty="No open cases. A case appears here by itself when a patient sends the form or gives an answer that needs a person now."
    />
  );
}

function whyOf({ why, unresolved }: Row) {
  const rules = why.length > 0 ? why.join(", ") : "no rule fired";
  return unresolved > 0 ? `${rules}; ${unresolved} unresolved` : rules;
}
