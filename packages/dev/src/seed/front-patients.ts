import { type ClinicHours, isOpen } from "@preamble/booking/clinic-hours";
import { dueAt } from "@preamble/booking/clock";
import { addMinutes, zonedOf, toDate } from "@preamble/booking/wall-time";
import type { DemoPatient } from "./demo-patient.ts";

const day = 1440;

/** The latest Friday 16:20 whose within-48-hours clock has run out. */
function overdueFriday(hours: ClinicHours, now: Date): Date {
  let local = zonedOf(now, hours.timeZone).with({ hour: 16, minute: 20, second: 0, millisecond: 0 });
  for (;;) {
    const at = toDate(local);
    const isOver = isOpen(hours, at) && dueAt({ level: "within-48-hours", from: at, hours }) < now;
    if (local.dayOfWeek === 5 && isOver) return at;
    local = local.subtract({ days: 1 });
  }
}

/** The twelve patients in front (docs/clinical/journey.md section 5). */
export function frontPatients(hours: ClinicHours, now: Date): DemoPatient[] {
  const before = (minutes: number) => addMinutes(now, -minutes);
  return [
    {
      name: "Łukasz Żółć-Nguyễn",
      basis: "VS-008",
      age: 47,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0101",
      at: before(3),
      status: "new",
      emergencyChoice: "going",
      words: "I move pianos. Since yesterday I am numb where a bike seat touches and I can't pee.",
    },
    {
      name: "Earl Driftwood",
      basis: "VS-032",
      age: 66,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0102",
      at: before(25),
      status: "contacted",
      acknowledged: { by: "rivera", minutesLater: 2 },
      owner: "rivera",
      calls: [
        { by: "sandbar", minutesLater: 4, outcome: "left-message" },
        { by: "rivera", minutesLater: 11, outcome: "reached" },
      ],
      emergencyChoice: "disagree",
      words: "I drive a bus. My upper back hurts and I broke out in a cold sweat. It is just my back.",
    },
    {
      name: "Tobias Heron",
      basis: "VS-009",
      age: 48,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0103",
      at: before(12),
      status: "new",
      withdraws: { questionId: "urine-leak-new", secondsLater: 14 },
      words: "I ticked the wrong thing about leaking, I think. My back is a bit better.",
    },
    {
      name: "Jin Park",
      basis: "VS-016",
      age: 61,
      sex: "female",
      language: "en",
      phone: "+1 843 555 0104",
      at: before(90),
      status: "contacted",
      acknowledged: { by: "rivera", minutesLater: 6 },
      owner: "rivera",
      calls: [{ by: "rivera", minutesLater: 35, outcome: "reached" }],
      helper: { kind: "helper", name: "Min Park", relation: "son" },
      story: { "cancer-history": "past" },
      words: "She had breast cancer. The pain in her mid back wakes her and keeps growing.",
    },
    {
      name: "Soledad Fuentes-Mar",
      basis: "VS-026",
      age: 33,
      sex: "female",
      language: "es",
      phone: "+1 843 555 0105",
      at: before(40),
      status: "new",
      noSlotLeft: true,
      words: "Tengo 32 semanas de embarazo y no puedo levantar el pie derecho.",
    },
    {
      name: "Milo Sparrow",
      basis: "VS-066",
      age: 12,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0106",
      at: before(55),
      status: "new",
      helper: { kind: "guardian", name: "Reed Sparrow", relation: "father" },
      words: "His back has hurt for five weeks. He still plays soccer.",
    },
    {
      name: "Odile Lantern",
      basis: "VS-045",
      age: 66,
      sex: "female",
      language: "en",
      phone: "+1 843 555 0107",
      at: overdueFriday(hours, now),
      status: "new",
      helper: { kind: "helper", name: "Iris Lantern", relation: "niece" },
      words: "She lifted wet laundry and something gave in her back. Her bones are weak.",
    },
    {
      name: "Harlan Cooper-Reed",
      basis: "VS-056",
      age: 54,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0108",
      at: before(600),
      status: "in-review",
      acknowledged: { by: "tidewater", minutesLater: 30 },
      owner: "tidewater",
      words: "I take naproxen each day for my back. My kidneys are not good.",
    },
    {
      name: "Perpetua Quill",
      basis: "VS-030",
      age: 68,
      sex: "female",
      language: "en",
      phone: "+1 843 555 0109",
      at: before(2 * day),
      status: "booked",
      acknowledged: { by: "palmetto", minutesLater: 45 },
      owner: "marshgrass",
      visit: "new-visit",
      waits: true,
      words: "I lean on the cart to shop. My legs ease when I sit.",
    },
    {
      name: "Ramiro Vega-Luna",
      basis: "VS-070",
      age: 55,
      sex: "male",
      language: "es",
      phone: "+1 843 555 0110",
      at: before(3 * day),
      status: "in-review",
      acknowledged: { by: "marshgrass", minutesLater: 90 },
      owner: "marshgrass",
      earlier: [
        { at: before(340 * day), story: { "peg-score": 9.3, "rmdq-score": 21 } },
        { at: before(170 * day), story: { "peg-score": 8.7, "rmdq-score": 20 } },
      ],
      words: "Trabajo en un almacén y no aceptan mi reclamo. El dolor sigue.",
    },
    {
      name: "Noor Bright",
      basis: "VS-069",
      age: 28,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0111",
      at: before(4 * day),
      status: "booked",
      acknowledged: { by: "sandbar", minutesLater: 120 },
      owner: "rivera",
      visit: "new-visit",
      words: "Three years of stiff mornings. It is better on my bike.",
    },
    {
      name: "Cass Thistle",
      basis: "VS-003",
      age: 40,
      sex: "male",
      language: "en",
      phone: "+1 843 555 0112",
      at: before(180),
      status: "new",
      putsOff: true,
      words: "I roof houses. A hot day, six coffees and one litre of water.",
    },
  ];
}
