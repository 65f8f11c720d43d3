import type { VisitStatus } from "./visit.ts";

/** A visit as it stands, in a word beside its colour. */
export function stateOf({ status, checkedInAt }: { status: VisitStatus; checkedInAt: Date | null }) {
  if (status === "booked") return checkedInAt ? looks.here : looks.booked;
  return looks[status];
}

const looks = {
  booked: { word: "Booked", look: "border-accent" },
  here: { word: "Here", look: "border-level-same-day" },
  seen: { word: "Seen", look: "border-edge" },
  "no-show": { word: "Did not come", look: "border-danger" },
} as const;

/** Whether a visit is booked on a day on which its clinician is away: someone moves it or keeps it. */
export const lacksClinician = ({
  status,
  clinicianAway,
}: {
  status: VisitStatus;
  clinicianAway: boolean;
}): boolean => status === "booked" && clinicianAway;
