import Link from "next/link";
import { visitName } from "../../../../features/visits/visit-names.ts";
import type { MovedBy } from "./use-move.ts";
import { against, stateOf } from "./visit-look.ts";
import type { Visit } from "./visit.ts";

type Props = {
  visit: Visit;
  href: string;
  clock: Intl.DateTimeFormat;
  /** Where it is shown beside visits of other clinicians. */
  withClinician?: boolean;
  /** Whether it is as tall as its cell, which shows how long it takes. */
  fill?: boolean;
  onMove?: (visit: Visit, by: MovedBy) => void;
};

/** A visit on the calendar: when, who, what and how it stands; one that is still to come may be moved. */
export function VisitBlock({ visit, href, clock, withClinician = false, fill = false, onMove }: Props) {
  const { word, look } = stateOf(visit);
  return (
    <div
      draggable={onMove !== undefined}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData("text/plain", visit.id);
        onMove?.(visit, "drag");
      }}
      className={`flex min-h-6 items-start gap-x-2 border-s-4 bg-sheet ps-2 leading-6 ${look} ${onMove ? "cursor-grab" : ""} ${fill ? "h-full" : ""}`}
    >
      <span className="min-w-0 grow">
        <span className="tabular-nums">{clock.format(visit.startsAt)}</span>{" "}
        <Link href={href} prefetch={false} className="font-semibold">
          {visit.patient}
        </Link>{" "}
        <span className="text-muted">
          {word}
          {against(visit)}, {visitName(visit.visitType)}
          {withClinician ? `, ${visit.clinician}` : ""}
        </span>
      </span>
      {onMove ? (
        <button
          type="button"
          className="no-print min-h-6 min-w-6 shrink-0 cursor-pointer px-1 text-accent underline"
          aria-label={`Move ${visit.patient}, ${clock.format(visit.startsAt)}`}
          data-move={visit.id}
          onClick={() => onMove(visit, "button")}
        >
          Move
        </button>
      ) : null}
    </div>
  );
}
