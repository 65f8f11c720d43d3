"use client";

import type { StaffRole } from "@preamble/db/actor";
import { alarms, clockRuns } from "@preamble/db/case-status";
import { dayInZone } from "@preamble/booking/format-time";
import { DataTable, type Column } from "@preamble/ui/data-table";
import { LevelMark } from "@preamble/ui/level-mark";
import Link from "next/link";
import { AcknowledgeButton } from "../../../../components/acknowledge-button.tsx";
import { AlikeCases } from "../../../../components/alike-cases.tsx";
import { Clock } from "../../../../components/clock.tsx";
import type { HeldRow, RowPlace } from "./held-rows.ts";
import { levelNames } from "../../../../features/cases/level-names.ts";
import { statusWords } from "../../../../features/cases/status-words.ts";
import { noSlotWords } from "../../../../features/queue/no-slot-words.ts";
import { WhyCell } from "./why-cell.tsx";

type Props = {
  slug: string;
  roles: readonly StaffRole[];
  rows: readonly HeldRow[];
  now: Date;
  timeZone: string;
  narrowed: boolean;
  ticked: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
};

/** The open cases in the order in which they must be looked at. Only clinicians see why and open a case; the front desk opens its call sheet. */
export function QueueTable({ slug, roles, rows, now, timeZone, narrowed, ticked, onTick }: Props) {
  const clinical = roles.includes("clinician");
  const columns: Column<HeldRow>[] = [
    {
      key: "level",
      header: "Level",
      className: "whitespace-nowrap",
      cell: (row) => (
        <span className="inline-flex items-baseline gap-3">
          <input
            type="checkbox"
            aria-label={`Choose case ${row.reference}`}
            className="no-print size-[1.25em] translate-y-[0.25em] cursor-pointer"
            checked={ticked.has(row.id)}
            disabled={row.place !== "here"}
            onChange={(event) => onTick(row.id, event.target.checked)}
          />
          <span>
            <LevelMark level={row.level} label={levelNames[row.level]} />
            {/* On a phone the clock stands here, so that the name is in sight without scrolling sideways. */}
            <span className="block sm:hidden">
              <RowClock row={row} now={now} />
            </span>
          </span>
        </span>
      ),
    },
    {
      key: "clock",
      header: "Clock",
      className: "max-sm:hidden",
      cell: (row) => <RowClock row={row} now={now} />,
    },
    {
      key: "patient",
      header: "Patient",
      className: "sm:whitespace-nowrap",
      cell: ({ id, patient, ageYears, language, alike }) => (
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
          <AlikeCases slug={slug} clinical={clinical} alike={alike} />
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
      className: "min-w-36",
      cell: (row) => (
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <span>
            {placeWords[row.place]}
            {statusWords(row.status)}
            {row.joinedAt ? ", another form came in" : ""}
            {row.sentAt ? "" : clockRuns(row) ? ", not finished, call" : ", form not sent"}
            {row.acknowledgedAt && clockRuns(row) ? ", acknowledged" : ""}
            {row.breachedAt ? ", missed its due time" : ""}
            {row.askAgainAt ? `, asked again ${dayInZone(row.askAgainAt, timeZone)}` : ""}
            {row.noSlotAt ? `, ${noSlotWords(row.level)}` : ""}
          </span>
          {alarms(row) && row.place === "here" ? (
            <AcknowledgeButton
              slug={slug}
              caseId={row.id}
              version={row.version}
              reference={row.reference}
              urgent
            />
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
        rowClassName={(row) => (row.place === "left" ? "line-through" : alarms(row) ? "bg-sheet" : "")}
        empty={
          narrowed
            ? "No open case fits what you chose. Those that do appear here by themselves."
            : "No open cases. A case appears here by itself when a patient sends the form or gives an answer that needs a person now."
        }
      />
    </div>
  );
}

const placeWords: Readonly<Record<RowPlace, string>> = {
  here: "",
  elsewhere: "now on another page, was ",
  left: "left this list, was ",
  away: "no longer on this page, was ",
};

const whyColumn: Column<HeldRow> = {
  key: "why",
  header: "Why",
  className: "w-full max-w-0 min-w-60 print:max-w-none print:min-w-40",
  cell: ({ why, whyBefore, standsBy, unresolved }) => (
    <WhyCell {...{ why, whyBefore, standsBy, unresolved }} />
  ),
};

function RowClock({ row, now }: { row: HeldRow; now: Date }) {
  const { dueAt, next, acknowledgedAt } = row;
  return (
    <Clock dueAt={dueAt} now={now} runs={clockRuns(row)} next={next} acknowledged={acknowledgedAt !== null} />
  );
}
