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

/** What stands against a visit that is booked, in words after its state: someone settles, moves or keeps it. */
export function against({
  status,
  unsettled,
  clinicianAway,
  planned,
}: {
  status: VisitStatus;
  unsettled: boolean;
  clinicianAway: boolean;
  planned: boolean;
}): string {
  if (status !== "booked") return "";
  if (unsettled) return ", over, not settled";
  return clinicianAway ? ", clinician away" : planned ? "" : ", no longer planned";
}
