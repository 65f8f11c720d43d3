import { addMinutes } from "@preamble/booking/wall-time";
import type { CaseStatus } from "@preamble/db/case-status";
import type { Level } from "@preamble/domain/levels";
import { demoStaff } from "./demo-clinic.ts";
import type { ClinicActs, DemoPatient } from "./demo-patient.ts";
import { familyNames, givenNames } from "./names.ts";
import { type Random, randomFrom } from "./random.ts";
import type { WorkedCase } from "@preamble/domain/testing/worked-cases";

type Statuses = readonly CaseStatus[];
const hour = 60;
const day = 24 * hour;
const oldest = 28 * day;

/**
 * What stands open on each level and for how long at most, how many in twenty do, and how the others
 * ended; an emergency is never booked, and none of these waits unseen in front of the twelve. Declined and
 * not reached are open ends: such a case stays in the queue.
 */
export const courses: Readonly<
  Record<Level, { openInTwenty: number; openFor: number; open: Statuses; ended: Statuses }>
> = {
  "emergency-now": {
    openInTwenty: 1,
    openFor: 5 * hour,
    open: ["contacted", "could-not-reach"],
    ended: ["closed"],
  },
  "same-day": {
    openInTwenty: 9,
    openFor: 4 * hour,
    open: ["new", "new", "in-review", "contacted", "contacted", "could-not-reach", "declined"],
    ended: ["seen", "seen", "closed"],
  },
  "within-48-hours": {
    openInTwenty: 9,
    openFor: 40 * hour,
    open: ["new", "new", "in-review", "contacted", "contacted", "could-not-reach", "declined"],
    ended: ["seen", "seen", "closed"],
  },
  "within-2-weeks": {
    openInTwenty: 9,
    openFor: 6 * day,
    open: ["new", "in-review", "contacted", "booked", "booked", "could-not-reach", "declined"],
    ended: ["seen", "closed"],
  },
  routine: {
    openInTwenty: 9,
    openFor: 20 * day,
    open: ["new", "in-review", "contacted", "booked", "booked", "could-not-reach"],
    ended: ["seen", "closed"],
  },
  "self-care": {
    openInTwenty: 9,
    openFor: 12 * day,
    open: ["new", "in-review", "booked"],
    ended: ["seen", "closed"],
  },
};

const words = {
  en: [
    "My back hurts and I want to know what helps.",
    "It started at work and it is not going away.",
    "I worry that I make it worse when I move.",
    "I have to lift my children and I can't.",
  ],
  es: [
    "Me duele la espalda y quiero saber qué ayuda.",
    "Empezó en el trabajo y no se me quita.",
    "Me preocupa empeorarlo cuando me muevo.",
  ],
} as const;

const nameOf = ({ email }: { email: string }) => email.split("@")[0] ?? "";
const clinicians = demoStaff.filter(({ roles }) => roles.includes("clinician")).map(nameOf);
const desk = demoStaff.filter(({ roles }) => roles.includes("front-desk")).map(nameOf);

/** Invented patients over all worked cases, levels and states; the same seed gives the same people. */
export function syntheticPatients(
  bases: readonly WorkedCase[],
  { count, seed, now }: { count: number; seed: number; now: Date },
): DemoPatient[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const basis = bases[index % bases.length];
    if (!basis) throw new RangeError("There is no worked case to make a patient from.");
    return invent(basis, random, now);
  });
}

function invent({ id, answers, expectedUrgency: level }: WorkedCase, random: Random, now: Date): DemoPatient {
  const sex = answers["sex-at-birth"] === "female" ? "female" : "male";
  const age = Number(answers["age-years"]);
  const language = random.between(1, 4) === 1 ? "es" : "en";
  const family = random.pick(familyNames);
  const { openInTwenty, openFor, open, ended } = courses[level];
  const isOpen = random.between(1, 20) <= openInTwenty;
  const status = random.pick(isOpen ? open : ended);
  const minutesAgo = isOpen ? random.between(20, openFor) : random.between(openFor, oldest);
  return {
    name: `${random.pick(givenNames[sex])} ${family}`,
    basis: id,
    age,
    language,
    ...(age < 18 && {
      helper: {
        kind: "guardian" as const,
        name: `${random.pick(givenNames.female)} ${family}`,
        relation: "mother",
      },
    }),
    words: random.pick(words[language]),
    phone: `+1 843 555 01${random.between(26, 99)}`,
    at: addMinutes(now, -minutesAgo),
    status,
    ...clinicActs(status, minutesAgo, random),
  };
}

/** A case that is not new was seen by somebody; one that is reached, missed or declined was called. */
function clinicActs(status: CaseStatus, minutesAgo: number, random: Random): ClinicActs {
  if (status === "new") return {};
  const by = random.pick(desk);
  const owner = random.pick(clinicians);
  const first = Math.min(minutesAgo - 2, random.between(3, 45));
  const second = Math.min(minutesAgo - 1, first + random.between(10, 90));
  const missed = { by, minutesLater: first, outcome: "not-reached" } as const;
  const callsOf: Partial<Record<CaseStatus, NonNullable<ClinicActs["calls"]>>> = {
    contacted: [{ by: owner, minutesLater: first, outcome: "reached" }],
    declined: [missed, { by, minutesLater: second, outcome: "reached" }],
    "could-not-reach": [missed, { by, minutesLater: second, outcome: "left-message" }],
  };
  const calls = callsOf[status];
  return {
    acknowledged: { by, minutesLater: Math.min(first, 10) },
    owner,
    ...(calls && { calls }),
  };
}
