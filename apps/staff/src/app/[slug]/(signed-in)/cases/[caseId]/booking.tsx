import { Panel } from "@preamble/ui/panel";
import Link from "next/link";
import { visitName } from "../../../../../features/visits/visit-names.ts";
import type { Offer } from "../../../../../server/staff.ts";
import { BookSlot } from "./book-slot.tsx";

type Props = { slug: string; caseId: string; offer: Offer | null; when: (at: Date) => string };

/** The slots that fit the urgency of the case. An emergency has no offer: a slot must not stand in for care now. */
export function Booking({ slug, caseId, offer, when }: Props) {
  return (
    <Panel
      heading="Book a visit"
      actions={
        offer && !offer.ended ? (
          <Link href={`/${slug}/cases/${caseId}/visit`} prefetch={false}>
            {offer.booked ? "Move, cancel or settle" : "Other times"}
          </Link>
        ) : null
      }
    >
      {offer === null ? (
        <p>None is offered: this needs emergency care now, not an appointment.</p>
      ) : offer.booked ? (
        <p>
          Booked: {visitName(offer.booked.visitType)}, {when(offer.booked.startsAt)}
        </p>
      ) : offer.ended ? (
        <p>None is offered: the case has left the queue.</p>
      ) : offer.slots.length === 0 ? (
        <p>No free slot fits this case in time. Call the patient, or make room in the schedule.</p>
      ) : (
        <BookSlot
          slug={slug}
          caseId={caseId}
          timeZone={offer.timeZone}
          slots={offer.slots.map(({ slotId, startsAt, visitType, clinician, location }) => ({
            slotId,
            time: when(startsAt),
            words: `${visitName(visitType)}, ${clinician}, ${location}`,
          }))}
        />
      )}
    </Panel>
  );
}
