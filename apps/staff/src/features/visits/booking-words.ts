import type { Refusal } from "@preamble/api/http/read-refusal";
import type { BeenHere } from "@preamble/booking/been-here";
import type { GateReason } from "@preamble/booking/gate";
import { recheckNames } from "@preamble/booking/recheck-names";
import { signedOutWords } from "../../components/failure-words.ts";

type Reason =
  | GateReason
  | "not-begun"
  | "not-today"
  | "still-waited-for"
  | "too-late-to-change"
  | "already-booked"
  | "breach-unexplained";

const words: Readonly<Record<Reason, string>> = {
  emergency: "the case is an emergency: it needs care now and no visit",
  "outside-window": "it is later than the level allows",
  "too-soon": "it is sooner than patients may book",
  "visit-type-not-offered":
    "this kind of visit is not meant for the level, or for who is new or was here before",
  "kept-for-more-urgent": "it is kept back for more urgent cases",
  "cannot-be-called": "it is a call, and the patient gave no phone that is safe to call",
  "in-the-past": "it has begun already",
  "mode-not-allowed": "a rule of the case needs the patient in the room",
  "age-unknown": "the age is not known",
  "below-youngest-age": "the patient is younger than the clinic sees",
  "minor-needs-adult": "no parent or guardian is named on the form",
  "override-needs-reason": "a written reason is missing",
  "may-not-override": "your role may not override",
  "may-not-book": "your role may not book",
  "not-begun": "the visit has not begun",
  "still-waited-for": "a late patient is still waited for",
  "not-today": "the visit is not today",
  "too-late-to-change": "it is too late to change",
  "breach-unexplained":
    "nobody had acted when the case was due: a clinician first says why on its call sheet",
  "already-booked": "the case has a visit already: move that one",
};

const isReason = (reason: string): reason is Reason => Object.hasOwn(words, reason);

/** A reason of the booking gate as staff read it. */
export const reasonWords = (reason: string): string =>
  isReason(reason) ? words[reason] : reason.replaceAll("-", " ");

/** The questions of a move, or of a wait past the window, to be asked of the patient on the telephone. */
export const askFirst = (visit: "booked" | "none"): string =>
  `Ask first. ${Object.values(recheckNames).join("? ")}? ` +
  `At any yes or not sure ${visit === "booked" ? "keep the visit" : "book nothing"} and fetch a clinician.`;

type Offer = {
  readonly windowEndsAt: Date | null;
  readonly ageRefusals: readonly string[];
  readonly inPersonOnly: boolean;
  readonly otherKindFree: boolean;
  readonly beenHere: { readonly said: BeenHere | null };
  readonly later: Date | null;
  readonly slots: readonly unknown[];
};

/** What may be booked by urgency, or all that stands in the way and what is left to do. */
export function fitWords(offer: Offer, when: (at: Date) => string): string[] {
  const { windowEndsAt, ageRefusals, slots, later } = offer;
  if (!windowEndsAt) return [];
  const roomOnly = offer.inPersonOnly
    ? ["No call or video is offered: this patient must be seen in the room."]
    : [];
  if (ageRefusals.length > 0)
    return [`No time can be booked: ${ageRefusals.map(reasonWords).join("; ")}.`, ...roomOnly];
  if (slots.length > 0 || later)
    return [`By its urgency a visit begins by ${when(windowEndsAt)}.`, ...roomOnly];
  const other = offer.beenHere.said === "yes" ? "new visit" : "follow-up";
  return [
    `Nothing fits before ${when(windowEndsAt)}. A time that does not fit needs a written reason.`,
    ...(offer.otherKindFree ? [`A ${other} would fit: check whether they were here before.`] : []),
    ...roomOnly,
  ];
}

/** What became of an act on a visit that was refused: everything that stands in the way. */
export function refusedWords({ code, reasons }: Refusal): string {
  switch (code) {
    case "not_signed_in":
      return signedOutWords;
    case "slot_taken":
      return "Someone else took this time just now. Nothing was changed.";
    case "unavailable":
      return "We could not reach the server. Press again: it is done once at most.";
    case "conflict":
      return reasons.length > 0
        ? `Not done: ${reasons.map(reasonWords).join("; ")}.`
        : "Someone changed this visit meanwhile. What stands now is shown: look, then press again.";
    default:
      return reasons.length > 0
        ? `Not done: ${reasons.map(reasonWords).join("; ")}.`
        : "Not done. Reload the page and try again.";
  }
}
