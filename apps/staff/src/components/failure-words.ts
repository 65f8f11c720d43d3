import type { Refusal } from "@preamble/api/http/read-refusal";
import { longestDaysAway } from "@preamble/booking/days-away";

/** Of an act that came after the session had ended. */
export const signedOutWords =
  "You are signed out, and nothing was recorded. What you wrote is still here: sign in again in another tab, then press again.";

const reasonWords: Readonly<Record<string, string>> = {
  reason: "Write why, in a few words. Nothing was recorded.",
  "breach-unexplained":
    "Its clock ran out before anyone acted. Say why on the call sheet first. Nothing was recorded.",
  "waits-for-second":
    "A colleague's lowering to this level waits for a second signature: read it under Reviews and sign it there. Nothing was recorded.",
  "visit-booked": "A visit is booked: call it off, or say there how it went, first. Nothing was recorded.",
  "open-elsewhere": "This patient has a newer case that is open: work on that one. Nothing was recorded.",
  "clinician-says": "The case is an emergency: a clinician says that it was seen. Nothing was recorded.",
  "not-begun": "The visit has not begun. Nothing was recorded.",
  "too-many": "There are as many saved views as the page can show: remove one first. Nothing was recorded.",
  "member-exists": "Someone with this address works here already or did. Nothing was sent.",
  "already-away": "Some of these days are entered already: see the days away. Nothing was recorded.",
  "days-turned": "The last day is before the first. Nothing was recorded.",
  "days-too-many": `More than ${longestDaysAway} days are entered in parts. Nothing was recorded.`,
  "days-past": "These days are over. Nothing was recorded.",
  "day-past": "This day is over. Nothing was recorded.",
  "day-planned": "This day has a plan of its own already: change it there. Nothing was recorded.",
  "last-admin": "Nobody else administers this clinic: name another first. Nothing was recorded.",
};

/** Why an act was refused, of which what was written is still there; `standing` is what stands now. */
export function failureWords({ code, reasons }: Pick<Refusal, "code" | "reasons">, standing: string): string {
  const why = reasons.flatMap((reason) => reasonWords[reason] ?? []);
  if (why.length > 0) return why.join(" ");
  switch (code) {
    case "conflict":
      return `Someone changed this while you wrote. It now reads: ${standing}. Yours is kept above and not yet recorded: read both, then press again.`;
    case "invalid_input":
      return "Something here is missing or does not fit. Nothing was recorded.";
    case "forbidden":
      return "Your role does not allow this. Nothing was recorded.";
    case "not_signed_in":
      return signedOutWords;
    case "unavailable":
      return "We could not reach the server. What you wrote is still here: press again.";
    default:
      return "Not recorded. What you wrote is still here: try again.";
  }
}
