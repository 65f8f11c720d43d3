import {
  type CallContact,
  type CallOutcome,
  isDecision,
  type NextCall,
  type NoReach,
} from "@preamble/booking/call-plan";
import type { Audience } from "@preamble/booking/escalation";
import type { Language } from "@preamble/domain/languages";
import type { Level } from "@preamble/domain/levels";
import { type ToldTask, taskWords } from "./task-words.ts";

export const contactNames: Readonly<Record<CallContact, string>> = {
  patient: "The patient",
  "emergency-contact": "The emergency contact",
};

export const outcomeNames: Readonly<Record<CallOutcome, string>> = {
  reached: "Reached, nothing settled yet",
  "on-the-way-ambulance": "On the way by ambulance",
  "on-the-way-car": "On the way by car, driven by someone else",
  arrived: "Arrived at a hospital",
  refuses: "Refuses to go",
  "handed-to-clinician": "Handed to a clinician",
  "not-reached": "Not reached",
  "wrong-number": "Wrong number",
  "left-message": "Left a message to call back",
  "welfare-check": "Decided: someone was asked to go to the patient’s home",
  "no-welfare-check": "Decided: nobody is sent to the patient’s home",
};

type MadeCall = {
  readonly at: Date;
  readonly contact: CallContact;
  readonly outcome: CallOutcome;
  readonly place: string | null;
  readonly reason: string | null;
  readonly by: string;
};

/** A call that was made, in a line: who was called and how it ended, and where; or what was decided, and why. */
export function callLine(
  { at, contact, outcome, place, reason, by }: MadeCall,
  when: (at: Date) => string,
): string {
  const who = isDecision(outcome) ? "" : `${contactNames[contact]}: `;
  return `${when(at)}, ${by}: ${who}${outcomeNames[outcome]}${place ? `: ${place}` : ""}.${reason ? ` Reason: ${reason}` : ""}`;
}

export const audienceNames: Readonly<Record<Audience, string>> = {
  owner: "its owner",
  "on-call": "the on-call list",
  "phone-list": "the phone list",
};

/** Why the emergency contact is called, and the patient is not. */
const becauseWords: Readonly<Record<NoReach, string>> = {
  "no-phone": "The patient gave no number.",
  "not-safe": "A call to the patient is NOT SAFE.",
  "not-reached": "Three attempts failed.",
  "wrong-number": "The patient’s number is wrong.",
};

/** What is minded before a patient's number is called, as the patient said; what is fine is not said. */
export function phoneCautions({
  phone,
  safeToCall,
  voicemailOk,
}: {
  readonly phone: string | null;
  readonly safeToCall: boolean;
  readonly voicemailOk: boolean;
}): string[] {
  if (phone === null) return [];
  return [...(safeToCall ? [] : ["NOT SAFE TO CALL"]), ...(voicemailOk ? [] : ["NO VOICEMAIL"])];
}

/** What the front desk does next for an emergency; null says that a call has settled it. */
export function nextCallWords(
  next: NextCall | null,
  emergencyContact: { readonly name: string } | null,
  when: (at: Date) => string,
  now: Date,
): string {
  switch (next?.step) {
    case "patient":
      return next.at <= now
        ? `Call the patient now: attempt ${next.attempt} of 3.`
        : `Call the patient again at ${when(next.at)}: attempt ${next.attempt} of 3.`;
    case "emergency-contact":
      return `${becauseWords[next.because]} Call the emergency contact${emergencyContact ? `, ${emergencyContact.name},` : " in your own records"} now.`;
    case "welfare-check":
      return "Hand this to a clinician now, who decides what follows and whether someone is sent to the patient’s home.";
    case undefined:
      return "No further call is due.";
  }
}

/** What is to be done in the list of calls; null is a call that was left to be made. */
export function callName(
  { next, visitAt, ...task }: ToldTask & { next: NextCall | null; visitAt: Date | null },
  when: (at: Date) => string,
): string {
  switch (next?.step) {
    case "patient":
      return `The patient, attempt ${next.attempt} of 3`;
    case "emergency-contact":
      return next.because === "not-reached"
        ? "The emergency contact"
        : `The emergency contact. ${becauseWords[next.because]}`;
    case "welfare-check":
      return "A clinician decides what follows";
    case undefined:
      return visitAt
        ? `Did they come? The visit of ${when(visitAt)} is over, not settled`
        : taskWords(task, when);
  }
}

type Script = { readonly person: readonly string[]; readonly voicemail: string };
type Urgency = "now" | "today" | "later";

/**
 * What to say, in the patient's language: it names no answer and no illness, so the front desk may say it and
 * another person may hear it.
 */
export function callScript(
  language: Language,
  level: Level,
  { clinic, phone, name }: { clinic: string; phone: string; name: string },
): Script {
  const urgency = level === "emergency-now" ? "now" : level === "same-day" ? "today" : "later";
  const person = scripts[language][urgency];
  return language === "es"
    ? {
        person: [`Habla ${clinic}. ¿Hablo con ${name}?`, ...person],
        voicemail: `Habla ${clinic}. Por favor llámenos ahora al ${phone}.`,
      }
    : {
        person: [`This is ${clinic}. Am I speaking with ${name}?`, ...person],
        voicemail: `This is ${clinic}. Please call us back now at ${phone}.`,
      };
}

const scripts: Readonly<Record<Language, Readonly<Record<Urgency, readonly string[]>>>> = {
  en: {
    now: [
      "Your form shows that you may need care right now. Please call 911. Go to an emergency room only if the form told you to, and let someone else drive.",
      "Is someone with you? How will you get there?",
      "I will stay on the line with you, or pass you to a clinician.",
    ],
    today: [
      "Your form shows that someone should see you today.",
      "Has anything become worse since you sent it? If so I will pass you to a clinician now.",
      "Which time today can you come?",
    ],
    later: [
      "We call about the form you sent us.",
      "Has anything become worse since you sent it? If so I will pass you to a clinician now.",
    ],
  },
  es: {
    now: [
      "Su formulario indica que puede necesitar atención ahora mismo. Por favor llame al 911. Vaya a una sala de emergencias solo si el formulario se lo dijo, y que otra persona maneje.",
      "¿Hay alguien con usted? ¿Cómo va a llegar?",
      "Me quedo en la línea con usted, o le paso con un clínico.",
    ],
    today: [
      "Su formulario indica que alguien debe verle hoy.",
      "¿Algo empeoró desde que lo envió? Si es así, le paso ahora con un clínico.",
      "¿A qué hora puede venir hoy?",
    ],
    later: [
      "Le llamamos por el formulario que nos envió.",
      "¿Algo empeoró desde que lo envió? Si es así, le paso ahora con un clínico.",
    ],
  },
};
