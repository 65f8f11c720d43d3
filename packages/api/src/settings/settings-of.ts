import type { location } from "@preamble/db/schema";
import type { Clinic } from "../clinic.ts";
import { stampOf } from "./stamp.ts";

/** What an administrator may change, in the parts that are changed at once. */
export const partsOf = ({
  hours: { weekly, closedDates },
  closedHours,
  onCallEmail,
  phoneList,
  name,
  phone,
  branding,
  reminderHours,
  lateGraceMinutes,
  youngestAge,
  ageToActAlone,
  cannotSentences,
}: Clinic) => ({
  hours: { weekly, closedDates },
  alerts: { closedHours, onCallEmail, phoneList },
  visits: { reminderHours, lateGraceMinutes },
  ages: { youngestAge, ageToActAlone },
  cannotGo: { cannotSentences },
  look: { name, phone, branding },
});

export type Part = keyof ReturnType<typeof partsOf>;

/** A location as its page shows it, with what stands for that. */
export function locationOf({ id, name, address, hours }: typeof location.$inferSelect) {
  return { id, name, address, hours, seen: stampOf({ name, address, hours }) };
}
