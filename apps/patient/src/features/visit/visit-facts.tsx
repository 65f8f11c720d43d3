import { visitTypes, type VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import type { Text } from "../../text/text.ts";
import { VisitTime } from "./visit-time.tsx";

export type BookedVisit = {
  startsAt: Date;
  visitType: VisitType;
  clinician: string;
  location: string;
  /** Left out where a time is not booked yet. */
  address?: string | null;
};

type Props = { text: Text; language: Language; timeZone: string; visit: BookedVisit };

/** When, what, with whom and, for a visit in the room, where. */
export function VisitFacts({ text, language, timeZone, visit }: Props) {
  const { startsAt, visitType, clinician, location, address = null } = visit;
  const facts = [
    [text.visitWhen, <VisitTime key="at" at={startsAt} {...{ timeZone, language, text }} />],
    [text.visitWhat, text[`visit-${visitType}`]],
    [text.visitWho, clinician],
    ...(visitTypes[visitType].mode === "in-person"
      ? [[text.visitWhere, <Place key="place" {...{ location, address }} />] as const]
      : []),
  ] as const;
  return (
    <dl className="flex flex-col gap-2 rounded border border-line bg-sheet p-4">
      {facts.map(([term, words]) => (
        <div key={term} className="grid grid-cols-[6rem_1fr] gap-x-3">
          <dt className="text-muted">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const Place = ({ location, address }: Pick<BookedVisit, "location" | "address">) => (
  <>
    {location}
    {address ? <span className="block whitespace-pre-line">{address}</span> : null}
  </>
);
