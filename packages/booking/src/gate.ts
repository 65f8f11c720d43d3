import type { Level } from "@preamble/domain/levels";
import { type BeenHere, suitsBeenHere } from "./been-here.ts";
import { type KeptFor, mayTakeKept } from "./kept-supply.ts";
import { type CaseRule, inPersonOnly, isRemote, offeredTypes, offers } from "./offers.ts";
import type { VisitType } from "./visit-types.ts";
import { addMinutes } from "./wall-time.ts";

/** The ways to a slot: a mailed link opens the patient's pages, and a call of the API is one of these verbs. */
export const bookingRoutes = ["patient", "staff", "waitlist", "reschedule"] as const;
export type BookingRoute = (typeof bookingRoutes)[number];

export const bookingRoles = ["patient", "front-desk", "clinician", "clinic-admin", "auditor"] as const;
export type BookingRole = (typeof bookingRoles)[number];

const bookers: readonly BookingRole[] = ["patient", "front-desk", "clinician"];

/** What a written reason of the front desk or a clinician may set aside. */
export const overridableReasons = [
  "outside-window",
  "too-soon",
  "visit-type-not-offered",
  "kept-for-more-urgent",
  "cannot-be-called",
] as const;
/** What nobody may set aside, and what is wrong with an override itself. */
export const firmReasons = [
  "emergency",
  "in-the-past",
  "mode-not-allowed",
  "age-unknown",
  "below-youngest-age",
  "minor-needs-adult",
  "override-needs-reason",
  "may-not-override",
  "may-not-book",
] as const;
export type OverridableReason = (typeof overridableReasons)[number];
export type GateReason = OverridableReason | (typeof firmReasons)[number];

export interface GateSlot {
  readonly startsAt: Date;
  readonly visitType: VisitType;
  readonly keptFor: KeptFor | null;
  readonly freedAt: Date | null;
  /** Since when who asks keeps it; the notice is counted from then. */
  readonly heldSince?: Date | null;
}

export interface GateCase {
  readonly level: Level;
  /** From `bookingWindowEnd`; null lets nothing in. */
  readonly windowEndsAt: Date | null;
  readonly rules: readonly CaseRule[];
  readonly ageYears: number | null;
  /** The clinic's settings. */
  readonly youngestAge: number;
  readonly ageToActAlone: number;
  /** A parent or guardian named on the form. */
  readonly adultNamed: boolean;
  /** What is on record of whether the patient was here for this before; null: nobody has said. */
  readonly beenHere: BeenHere | null;
  /** Whether the patient gave a phone that is safe to call. */
  readonly canBeCalled: boolean;
  readonly inPersonLeft: boolean;
}

export interface GateAttempt {
  readonly now: Date;
  readonly route: BookingRoute;
  readonly role: BookingRole;
  readonly overrideReason?: string | undefined;
}

export type GateInput = GateCase & GateAttempt & { readonly slot: GateSlot };

type GateResult =
  | { readonly allowed: true; readonly overridden: readonly OverridableReason[] }
  | { readonly allowed: false; readonly reasons: readonly GateReason[] };

/**
 * The one gate that every booking passes (docs/clinical/journey.md section 4): emergency-now is refused
 * whatever else is given. A refusal names all that stands in the way at once.
 */
export function mayBook(input: GateInput): GateResult {
  const firm = firmRefusals(input);
  const soft = input.level === "emergency-now" ? [] : overridable(input);
  const isOverride = input.overrideReason !== undefined;
  const reasonGiven = (input.overrideReason ?? "").trim() !== "";

  if (soft.length > 0 && (isOverride || isStaff(input))) {
    if (isStaff(input) && reasonGiven) {
      return firm.length > 0 ? { allowed: false, reasons: firm } : { allowed: true, overridden: soft };
    }
    firm.push(isStaff(input) ? "override-needs-reason" : "may-not-override");
  }
  const reasons = [...firm, ...soft];
  return reasons.length > 0 ? { allowed: false, reasons } : { allowed: true, overridden: [] };
}

/** Front desk or clinician at the clinic's own screens; the only ones who may override. */
function isStaff({ route, role }: GateAttempt): boolean {
  return (route === "staff" || route === "reschedule") && (role === "front-desk" || role === "clinician");
}

function firmRefusals(input: GateInput): GateReason[] {
  const { ageYears, slot } = input;
  const reasons: GateReason[] = [];
  if (input.level === "emergency-now") reasons.push("emergency");
  if (!bookers.includes(input.role)) reasons.push("may-not-book");
  if (slot.startsAt <= input.now) reasons.push("in-the-past");
  if (isRemote(slot.visitType) && inPersonOnly(input.rules, ageYears)) reasons.push("mode-not-allowed");
  return [...reasons, ...ageRefusals(input)];
}

/** Why a patient of this age may book no slot at all, whichever it is. */
export function ageRefusals({
  ageYears,
  youngestAge,
  ageToActAlone,
  adultNamed,
}: Pick<GateCase, "ageYears" | "youngestAge" | "ageToActAlone" | "adultNamed">): GateReason[] {
  if (ageYears === null) return ["age-unknown"];
  return [
    ...(ageYears < youngestAge ? (["below-youngest-age"] as const) : []),
    ...(ageYears < ageToActAlone && !adultNamed ? (["minor-needs-adult"] as const) : []),
  ];
}

function overridable(input: GateInput): OverridableReason[] {
  const { level, slot, now, windowEndsAt, beenHere } = input;
  const reasons: OverridableReason[] = [];
  if (windowEndsAt === null || slot.startsAt > windowEndsAt) reasons.push("outside-window");
  // The notice protects a clinic that nobody asked; its own staff need none.
  const earliest = addMinutes(slot.heldSince ?? now, offers[level].leadMinutes);
  if (!isStaff(input) && slot.startsAt > now && slot.startsAt < earliest) reasons.push("too-soon");
  const { visitType } = slot;
  if (!offeredTypes(input).includes(visitType) || !suitsBeenHere(visitType, beenHere, input)) {
    reasons.push("visit-type-not-offered");
  }
  if (!mayTakeKept(slot, level, now)) reasons.push("kept-for-more-urgent");
  if (isRemote(visitType) && !input.canBeCalled) reasons.push("cannot-be-called");
  return reasons;
}
