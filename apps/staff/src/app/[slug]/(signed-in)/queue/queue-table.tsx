"use client";

import type { StaffRole } from "@preamble/db/actor";
import { DataTable, type Column } from "@preamble/ui/data-table";
import { LevelMark } from "@preamble/ui/level-mark";
import Link from "next/link";
import { AcknowledgeButton } from "../../../../components/acknowledge-button.tsx";
import { Clock } from "../../../../components/clock.tsx";
import { clockRuns } from "../../../../clock-words.ts";
import type { HeldRow } from "../../../../held-rows.ts";
import { levelNames } from "../../../../level-names.ts";
import { WhyCell } from "./why-cell.tsx";

type Props = {
  slug: string;
  roles: readonly StaffRole[];
  rows: readonly HeldRow[];
  now: Date;
  narrowed: boolean;
  ticked: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
};

/** The open cases in the order in which they must be looked at. Only clinicians see why and open a case; the front desk opens its call sheet. */
export function QueueTable({ slug, roles, rows, now, narrowed, ticked, onTick }: Props) {
  const clinical = roles.includes("clinician");
  const columns: Column<HeldRow>[] = [
    {
      key: "level",
      header: "Level",
      className: "whitespace-nowrap",
      cell: ({ id, level, reference, left, dueAt, status }) => (
        <span className="inline-flex items-baseline gap-3">
          <input
            type="checkbox"
            aria-label={`Choose case ${reference}`}
            className="no-print size-[1.25em] translate-y-[0.25em] cursor-pointer"
            checked={ticked.has(id)}
            disabled={left}
            onChange={(event) => onTick(id, event.target.checked)}
          />
          <span>
            <LevelMark level={level} label={levelNames[level]} />
            {/* On a phone the clock stands here, so that the name is in sight without scrolling sideways. */}
            <span className="block sm:hidden">
              <Clock dueAt={dueAt} now={now} runs={clockRuns(status)} />
            </span>
          </span>
        </span>
      ),
    },
    {
      key: "clock",
      header: "Clock",
      className: "whitespace-nowrap max-sm:hidden",
      cell: ({ dueAt, status }) => <Clock dueAt={dueAt} now={now} runs={clockRuns(status)} />,
    },
    {
      key: "patient",
      header: "Patient",
      className: "sm:whitespace-nowrap",
      cell: ({ id, patient, ageYears, language }) => (
        <>
          <Link
            data-row
            href={`/${slug}/cases/${id}${clinical ? "" : "/call"}`}
            prefetch={false}
            className="font-semibold"
          >
            {patient}
          </Link>{" "}
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
      cell: ({ id, level, status, sentAt, acknowledgedAt, version, reference, left }) => (
        <span className="flex items-baseline justify-between gap-3">
          <span>
            {left ? "left this list, was " : ""}
            {status.replaceAll("-", " ")}
            {sentAt ? "" : ", form not sent"}
            {acknowledgedAt && clockRuns(status) ? ", acknowledged" : ""}
          </span>
          {level === "emergency-now" && !acknowledgedAt && !left ? (
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
        rowClassName={({ level, acknowledgedAt, left }) =>
          left ? "line-through" : level === "emergency-now" && !acknowledgedAt ? "bg-sheet" : ""
        }
        empty={
          narrowed
            ? "No open case fits what you chose. Those that do appear here by themselves."
            : "No open cases. A case appears here by itself when a patient sends the form or gives an answer that needs a person now."
        }
      />
    </div>
  );
}

const whyColumn: Column<HeldRow> = {
  key: "why",
  header: "Why",
  className: "w-full max-w-0 min-w-72 print:max-w-none print:min-w-40",
  cell: ({ why, unresolved }) => <WhyCell why={why} unresolved={unresolved} />,
};
