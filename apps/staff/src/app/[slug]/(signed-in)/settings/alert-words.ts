import { weekdayNames } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";

/** Who is alerted while the clinic is closed, in a sentence. */
export function alertWords({ closedHours, onCallEmail }: Settings["alerts"]): string {
  if (!closedHours) return "Not said yet.";
  const { onCall } = closedHours;
  if (!onCall) return "Nobody. Patients read that no one reads this now and to call 911.";
  const days = Object.entries(weekdayNames).filter(([day]) => onCall.weekdays.includes(Number(day)));
  const which = days.length === 7 ? "every day" : days.map(([, name]) => name).join(", ");
  return `${onCallEmail}, ${which}, from opening until ${onCall.until}, on a closed day from its usual opening. At other times nobody.`;
}
