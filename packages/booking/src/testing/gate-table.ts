import { type Level, levels } from "@preamble/domain/levels";
import {
  type BookingRole,
  type BookingRoute,
  bookingRoles,
  bookingRoutes,
  type GateInput,
  mayBook,
} from "../gate.ts";
import { addMinutes } from "../wall-time.ts";
import type { VisitType } from "../visit-types.ts";

const now = new Date("2026-12-01T15:00Z");
const day = 24 * 60;

/** The first visit type each level is offered, which the classes below start from. */
const usualVisit: Readonly<Record<Level, VisitType>> = {
  "emergency-now": "urgent-check",
  "same-day": "urgent-check",
  "within-48-hours": "urgent-check",
  "within-2-weeks": "new-visit",
  routine: "new-visit",
  "self-care": "new-visit",
};

const otherVisit: Readonly<Record<Level, VisitType>> = {
  "emergency-now": "new-visit",
  "same-day": "new-visit",
  "within-48-hours": "new-visit",
  "within-2-weeks": "urgent-check",
  routine: "urgent-check",
  "self-care": "urgent-check",
};

/** Minutes until a slot with enough notice that is inside the window of the level. */
const fittingMinutes: Readonly<Record<Level, number>> = {
  "emergency-now": 60,
  "same-day": 60,
  "within-48-hours": day,
  "within-2-weeks": 7 * day,
  routine: 7 * day,
  "self-care": 7 * day,
};

const slotClasses = {
  "fits the level": () => ({}),
  "after the window": (input) => ({ windowEndsAt: addMinutes(input.slot.startsAt, -1) }),
  "sooner than the notice": (input) => ({ slot: { ...input.slot, startsAt: addMinutes(now, 5) } }),
  "another type of visit": (input) => ({ slot: { ...input.slot, visitType: otherVisit[input.level] } }),
  "kept for a more urgent level": (input) => ({
    slot: { ...input.slot, keptFor: input.level === "same-day" ? null : moreUrgentSupply[input.level] },
  }),
  "by telephone, for a case seen in the room": (input) => ({
    rules: [{ id: "nsaid-risk", family: "cauda-equina", level: input.level }],
    inPersonLeft: false,
    slot: { ...input.slot, visitType: remoteVisit[input.level] },
  }),
  "by telephone, for a patient with no phone that is safe to call": (input) => ({
    canBeCalled: false,
    rules: [{ id: "nsaid-risk", family: "medicine-safety", level: input.level }],
    inPersonLeft: false,
    slot: { ...input.slot, visitType: remoteVisit[input.level] },
  }),
  "already begun": (input) => ({ slot: { ...input.slot, startsAt: addMinutes(now, -1) } }),
  "below the youngest age": () => ({ ageYears: 9, adultNamed: true }),
  "a minor without a named adult": () => ({ ageYears: 17 }),
} as const satisfies Record<string, (fitting: GateInput) => Partial<GateInput>>;

export type SlotClass = keyof typeof slotClasses;

/** Nothing is kept for a level above same-day, so that same-day knows no such slot. */
const moreUrgentSupply = {
  "emergency-now": "same-day",
  "within-48-hours": "same-day",
  "within-2-weeks": "within-48-hours",
  routine: "within-2-weeks",
  "self-care": "within-2-weeks",
} as const;

/** A remote type that the level would be offered, were the case not one for the room. */
const remoteVisit: Readonly<Record<Level, VisitType>> = {
  "emergency-now": "phone-call",
  "same-day": "phone-call",
  "within-48-hours": "phone-call",
  "within-2-weeks": "phone-call",
  routine: "video-call",
  "self-care": "video-call",
};

export interface GateCell {
  readonly level: Level;
  readonly slotClass: SlotClass;
  readonly route: BookingRoute;
  readonly role: BookingRole;
  readonly withReason: boolean;
  /** "yes", "yes, on record", or what stands in the way. */
  readonly answer: string;
}

/** Every level x class of slot x route x role, without and with a written reason. */
export function gateTable(): readonly GateCell[] {
  const classes = Object.keys(slotClasses) as SlotClass[];
  return levels.flatMap((level) =>
    classes.flatMap((slotClass) =>
      bookingRoutes.flatMap((route) =>
        bookingRoles.flatMap((role) =>
          [false, true].map((withReason) => ({
            level,
            slotClass,
            route,
            role,
            withReason,
            answer: ask(level, slotClass, { route, role, withReason }),
          })),
        ),
      ),
    ),
  );
}

function ask(
  level: Level,
  slotClass: SlotClass,
  { route, role, withReason }: Pick<GateCell, "route" | "role" | "withReason">,
): string {
  const fitting: GateInput = {
    level,
    windowEndsAt: level === "emergency-now" ? null : addMinutes(now, fittingMinutes[level] + day),
    rules: [],
    ageYears: 47,
    youngestAge: 10,
    ageToActAlone: 18,
    adultNamed: false,
    beenHere: null,
    canBeCalled: true,
    inPersonLeft: true,
    now,
    route,
    role,
    overrideReason: withReason ? "No car until Thursday" : undefined,
    slot: {
      startsAt: addMinutes(now, fittingMinutes[level]),
      visitType: usualVisit[level],
      keptFor: null,
      freedAt: null,
    },
  };
  const answer = mayBook({ ...fitting, ...slotClasses[slotClass](fitting) });
  if (!answer.allowed) return answer.reasons.join(", ");
  return answer.overridden.length > 0 ? "yes, on record" : "yes";
}

/** The table in words: a row for each level and class, actors with the same answers in one column. */
export function gateMarkdown(cells: readonly GateCell[]): string {
  const actors = new Map<string, string[]>();
  for (const { route, role, withReason } of cells.slice(0, bookingRoutes.length * bookingRoles.length * 2)) {
    const answers = cells
      .filter((cell) => cell.route === route && cell.role === role && cell.withReason === withReason)
      .map(({ answer }) => answer)
      .join("|");
    actors.set(answers, [
      ...(actors.get(answers) ?? []),
      `${role} by ${route}${withReason ? ", with a written reason" : ""}`,
    ]);
  }
  const columns = [...actors];
  const rows = levels.flatMap((level) => Object.keys(slotClasses).map((slotClass) => ({ level, slotClass })));
  return [
    "# Who may book what",
    "",
    "Written by `packages/booking/src/gate-table.test.ts`, which fails where the gate answers anything else.",
    `It holds ${cells.length} answers of the one gate (\`packages/booking/src/gate.ts\`): level x class of slot x`,
    "route x role, without and with a written reason. Routes and roles that always get the same answer share a column.",
    "",
    "The routes are those by which the product reaches a slot: the patient's pages, the clinic's pages, a time that the",
    "waitlist is told of, and moving a visit from either. There is none for a mailed link, which opens the patient's",
    "pages, nor for a call of the API past any page, which is a call of the same verbs: the route is taken from who is",
    "signed in and what the verb does, never from what the caller says.",
    "",
    ...columns.map(([, names], index) => `- **${letter(index)}**: ${names.join("; ")}`),
    "",
    `| level | slot | ${columns.map((_, index) => letter(index)).join(" | ")} |`,
    `| --- | --- | ${columns.map(() => "---").join(" | ")} |`,
    ...rows.map(
      ({ level, slotClass }, row) =>
        `| ${level} | ${slotClass} | ${columns.map(([answers]) => answers.split("|")[row]).join(" | ")} |`,
    ),
    "",
  ].join("\n");
}

const letter = (index: number) => String.fromCharCode(65 + index);
