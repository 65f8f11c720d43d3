import type { VisitType } from "@preamble/booking/visit-types";

const names: Readonly<Record<VisitType, string>> = {
  "urgent-check": "Urgent check",
  "phone-call": "Phone call",
  "video-call": "Video call",
  "new-visit": "New visit",
  "follow-up": "Follow-up",
  "physio-first": "Physiotherapy first",
};

/** A kind of visit as staff read it. */
export const visitName = (type: VisitType): string => names[type];
