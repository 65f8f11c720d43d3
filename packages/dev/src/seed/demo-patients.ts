import type { Language } from "@preamble/domain/languages";
import type { CaseStatus } from "@preamble/db/case-status";

export type DemoPatient = {
  readonly name: string;
  readonly basis: string;
  readonly age: number;
  readonly sex?: "female" | "male";
  readonly language: Language;
  readonly helper?: { kind: "helper" | "guardian"; name: string; relation: string };
  readonly words: string;
  /** How long before the first start the case came in. */
  readonly minutesAgo: number;
  readonly status: CaseStatus;
  readonly acknowledged?: true;
  readonly emergencyChoice?: "going" | "disagree";
  readonly extra?: Readonly<Record<string, boolean | string>>;
};

const day = 1440;

/** The twelve patients in front (docs/clinical/journey.md section 5). */
export const demoPatients: readonly DemoPatient[] = [
  {
    name: "Łukasz Żółć-Nguyễn",
    basis: "VS-008",
    age: 47,
    sex: "male",
    language: "en",
    minutesAgo: 3,
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
    minutesAgo: 25,
    status: "contacted",
    acknowledged: true,
    emergencyChoice: "disagree",
    words: "I drive a bus. My upper back hurts and I broke out in a cold sweat. It is just my back.",
  },
  {
    name: "Tobias Heron",
    basis: "VS-009",
    age: 48,
    sex: "male",
    language: "en",
    minutesAgo: 12,
    status: "new",
    words: "It is a bit better now.",
  },
  {
    name: "Jin Park",
    basis: "VS-016",
    age: 61,
    sex: "female",
    language: "en",
    minutesAgo: 90,
    status: "contacted",
    helper: { kind: "helper", name: "Min Park", relation: "son" },
    words: "I had breast cancer. The pain in my mid back wakes me and keeps growing.",
  },
  {
    name: "Soledad Fuentes-Mar",
    basis: "VS-026",
    age: 33,
    sex: "female",
    language: "es",
    minutesAgo: 40,
    status: "new",
    words: "Tengo 32 semanas de embarazo y no puedo levantar el pie derecho.",
  },
  {
    name: "Milo Sparrow",
    basis: "VS-066",
    age: 12,
    sex: "male",
    language: "en",
    minutesAgo: 55,
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
    minutesAgo: 3 * day,
    status: "new",
    helper: { kind: "helper", name: "Iris Lantern", relation: "niece" },
    words: "I lifted wet laundry and something gave in my back.",
  },
  {
    name: "Harlan Cooper-Reed",
    basis: "VS-056",
    age: 54,
    sex: "male",
    language: "en",
    minutesAgo: 600,
    status: "in-review",
    words: "I take naproxen each day. My kidneys are not good.",
  },
  {
    name: "Perpetua Quill",
    basis: "VS-030",
    age: 68,
    sex: "female",
    language: "en",
    minutesAgo: 2 * day,
    status: "booked",
    words: "I lean on the cart to shop. My legs ease when I sit.",
  },
  {
    name: "Ramiro Vega-Luna",
    basis: "VS-070",
    age: 55,
    sex: "male",
    language: "es",
    minutesAgo: 3 * day,
    status: "in-review",
    words: "El almacén no acepta mi reclamo. El dolor sigue.",
  },
  {
    name: "Noor Bright",
    basis: "VS-069",
    age: 28,
    sex: "male",
    language: "en",
    minutesAgo: 4 * day,
    status: "booked",
    words: "Three years of stiff mornings. It is better on my bike.",
  },
  {
    name: "Cass Thistle",
    basis: "VS-003",
    age: 40,
    sex: "male",
    language: "en",
    minutesAgo: 5 * day,
    status: "contacted",
    words: "I roof houses. A hot day, six coffees and one litre of water.",
  },
];
