import { type ClinicHours, isOpen, nextOpening } from "@preamble/booking/clinic-hours";
import { addMinutes, minutesBetween, toDate, zonedOf } from "@preamble/booking/wall-time";
import type { DemoPatient } from "./demo-patient.ts";
import { otherScripts } from "./other-scripts.ts";

const day = 1440;

/** The latest 23:10 after which the clinic has been open for a quarter of an hour. */
function lastNight(hours: ClinicHours, now: Date): Date {
  let local = zonedOf(now, hours.timeZone).with({ hour: 23, minute: 10, second: 0, millisecond: 0 });
  for (;;) {
    const at = toDate(local);
    const opening = nextOpening(hours, at);
    if (!isOpen(hours, at) && opening && addMinutes(opening, 15) < now) return at;
    local = local.subtract({ days: 1 });
  }
}

/**
 * One case of each kind that the demo must hold besides the twelve (docs/clinical/journey.md section 5), and
 * people who write in other scripts.
 */
export function namedCases(hours: ClinicHours, now: Date): DemoPatient[] {
  const before = (minutes: number) => addMinutes(now, -minutes);
  const plain = { language: "en", words: "My back hurts.", status: "new" } as const;
  const night = lastNight(hours, now);
  const tillMorning = minutesBetween(night, nextOpening(hours, night) ?? night);
  const sentTwice = { ...plain, name: "Hollis Weir", basis: "VS-029", age: 40, phone: "+1 843 555 0116" };
  return [
    // Unresolved only, and a contradiction.
    { ...plain, name: "Ansel Brackish", basis: "VS-015", age: 40, phone: "+1 843 555 0113", at: before(70) },
    { ...plain, name: "Dov Cattail", basis: "VS-078", age: 40, phone: "+1 843 555 0114", at: before(300) },
    {
      ...plain,
      name: "Ottis Marl",
      basis: "VS-063",
      age: 64,
      phone: "+1 843 555 0115",
      at: before(200),
      status: "could-not-reach",
      acknowledged: { by: "sandbar", minutesLater: 10 },
      calls: [
        { by: "sandbar", minutesLater: 20, outcome: "not-reached" },
        { by: "palmetto", minutesLater: 95, outcome: "left-message" },
      ],
    },
    {
      ...plain,
      name: "Bram Sedge",
      basis: "VS-091",
      age: 40,
      phone: "+1 843 555 0117",
      at: before(4 * day),
      status: "declined",
      acknowledged: { by: "palmetto", minutesLater: 40 },
      calls: [{ by: "palmetto", minutesLater: 60, outcome: "reached" }],
    },
    // No slot in window: its two days end in an hour, the notice for a visit is two.
    {
      ...plain,
      name: "Rafe Sandpiper",
      basis: "VS-042",
      age: 25,
      phone: "+1 843 555 0118",
      at: before(47 * 60),
    },
    // Not finished: the emergency was raised, the form never sent.
    {
      ...plain,
      name: "Gideon Tern",
      basis: "VS-013",
      age: 38,
      phone: "+1 843 555 0119",
      at: before(50),
      unsent: true,
      status: "in-review",
      acknowledged: { by: "tidewater", minutesLater: 4 },
      owner: "tidewater",
    },
    // Possible duplicate: one person, two forms that know nothing of each other.
    { ...sentTwice, at: before(2 * day) },
    { ...sentTwice, at: before(2 * day - 55) },
    // At night, when the closed wording says that no one reads this now.
    {
      ...plain,
      name: "Lucan Eider",
      basis: "VS-055",
      age: 62,
      phone: "+1 843 555 0120",
      at: night,
      emergencyChoice: "going",
      status: "contacted",
      acknowledged: { by: "rivera", minutesLater: tillMorning + 4 },
      owner: "rivera",
      calls: [{ by: "rivera", minutesLater: tillMorning + 9, outcome: "reached" }],
    },
    {
      ...plain,
      name: "Amaro Salinas",
      basis: "VS-075",
      age: 48,
      language: "es",
      phone: "+1 843 555 0121",
      at: before(day),
      interpreterWanted: true,
      words: "Hace tres semanas que me duele, después de la operación de columna.",
    },
    { ...plain, name: "Wade Mallow", basis: "VS-024", age: 47, phone: null, at: before(2 * day) },
    ...otherScripts(now),
  ];
}
