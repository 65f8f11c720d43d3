import type { CaseView } from "../../server/staff.ts";

/** Who filled the form in, and whether the clinic may speak with them. */
export function filledInBy(filler: CaseView["filler"]): string {
  if (!filler) return "not said";
  if (filler.kind === "self") return "the patient";
  const speak = filler.maySpeakWith ? "may be spoken with" : "not to be spoken with";
  return `${filler.relation}, ${filler.name} (${speak})`;
}
