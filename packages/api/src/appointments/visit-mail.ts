import { formatInZone, showsTheSame } from "@preamble/booking/format-time";
import { type Mode, visitTypes } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { type MailWords, mailOf } from "../messages/mail-of.ts";
import { placeLine, type VisitPlace } from "./visit-place.ts";

/**
 * What is told of a visit; the last three of one that the clinic called off, as the patient needs care sooner, in the
 * room, or now.
 */
const visitNews = [
  "confirmed",
  "changed",
  "cancelled",
  "reminder",
  "sooner-needed",
  "other-needed",
  "help-needed",
] as const;

export type VisitNews = (typeof visitNews)[number];

/** Whether the visit is off. */
export const isOff = (news: VisitNews): boolean =>
  news === "cancelled" || news === "help-needed" || offersHelp(news);

/** Whether another visit comes in its place; in an emergency none does, and the patient waits for nobody. */
const offersHelp = (news: VisitNews): boolean => news === "sooner-needed" || news === "other-needed";

type Word =
  | VisitNews
  | Exclude<Mode, "in-person">
  | "remoteNoCall"
  | "summary"
  | "ownTime"
  | "link"
  | "call"
  | "pick"
  | "callUs"
  | "noCall"
  | "callNow"
  | "sooner"
  | "soonerUntil"
  | "soonerLink"
  | "soonerKeep";

const words: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    confirmed: "Your visit is booked",
    changed: "Your visit has a new time",
    cancelled: "Your visit is off",
    reminder: "Your visit is soon",
    "sooner-needed": "A visit is needed sooner",
    "other-needed": "Another kind of visit is needed",
    "help-needed": "Your visit is off",
    phone: "This is a phone call. You do not need to come.",
    video: "This is a video call. You do not need to come.",
    remoteNoCall:
      "You do not need to come. We have no phone that is safe to call. Call {phone} before that time.",
    summary: "Appointment",
    ownTime: "On your clock: {time}",
    sooner: "A sooner time is free",
    soonerUntil: "You have until {time} to take it. We told other people too: the first to say yes gets it.",
    soonerLink: "See it and take it here:",
    soonerKeep: "Do nothing to leave all as it is. If you feel much worse, do not wait: call 911.",
    link: "See it, change it or cancel it here:",
    pick: "You can pick a time here:",
    callUs: "We will call you. You can call us too: {phone}. If you feel much worse, do not wait: call 911.",
    noCall:
      "We have no phone that is safe to call. Call us: {phone}. If you feel much worse, do not wait: call 911.",
    callNow: "Call 911 now. Do not wait for our call.",
    call: "To change it, call {phone}. If you feel much worse, do not wait: call 911.",
  },
  es: {
    confirmed: "Ya tiene su cita",
    changed: "Su cita tiene otra hora",
    cancelled: "Ya no tiene esa cita",
    reminder: "Su cita es pronto",
    "sooner-needed": "Hace falta una cita más pronto",
    "other-needed": "Hace falta otro tipo de cita",
    "help-needed": "Ya no tiene esa cita",
    phone: "Es una llamada por teléfono. No tiene que venir.",
    video: "Es una llamada por video. No tiene que venir.",
    remoteNoCall:
      "No tiene que venir. No tenemos un teléfono seguro para llamarle. Llame antes de esa hora al {phone}.",
    summary: "Cita",
    ownTime: "En su reloj: {time}",
    sooner: "Se liberó una cita más pronto",
    soonerUntil:
      "La puede tomar hasta el {time}. Otras personas lo saben también: es para quien diga que sí primero.",
    soonerLink: "Puede verla y tomarla aquí:",
    soonerKeep: "Si no hace nada, todo sigue igual. Si se siente mucho peor, no espere: llame al 911.",
    link: "Puede ver, cambiar o cancelar su cita aquí:",
    pick: "Puede elegir una hora aquí:",
    callUs:
      "Le vamos a llamar. También puede llamar al {phone}. Si se siente mucho peor, no espere: llame al 911.",
    noCall:
      "No tenemos un teléfono seguro para llamarle. Llame al {phone}. Si se siente mucho peor, no espere: llame al 911.",
    callNow: "Llame al 911 ya. No espere a que le llamemos.",
    call: "Para cambiarla, llame al {phone}. Si se siente mucho peor, no espere: llame al 911.",
  },
};

export const summaryIn = (language: Language, clinicName: string): string =>
  `${words[language].summary}, ${clinicName}`;

type Where = {
  readonly language: Language;
  readonly clinic: { readonly phone: string };
  readonly place: VisitPlace | null;
  /** Whether the patient gave a phone that is safe to call. */
  readonly called: boolean;
};

/** Where to go, or that nobody has to, and who calls whom. */
function whereIn({ language, clinic, place, called }: Where): string[] {
  if (!place) return [];
  const { mode } = visitTypes[place.visitType];
  if (mode === "in-person") return [placeLine(place)].flatMap((line) => line ?? []);
  const own = words[language];
  return [called ? own[mode] : fill(own.remoteNoCall, { phone: clinic.phone })];
}

/** A time on the wall of who reads of it, where that shows another than the clinic's. */
function onOwnWall(language: Language, at: Date, { timeZone, ownZone }: Walls): string[] {
  if (!ownZone || showsTheSame(at, ownZone, timeZone)) return [];
  return [fill(words[language].ownTime, { time: formatInZone(at, ownZone, language) })];
}

type Walls = {
  /** The clinic's. */
  readonly timeZone: string;
  /** The patient's, where it is known. */
  readonly ownZone: string | null;
};

/** A mail about a visit: when and where, where to change it and whom to call; never what it is about. */
export function visitMail(
  input: {
    readonly news: VisitNews;
    /** Whether the clinic called the visit off for its own sake: what comes next is said then too. */
    readonly byClinic?: boolean;
    readonly clinic: { readonly name: string; readonly phone: string };
    readonly startsAt: Date;
    /**
     * The page of the visit; it opens for whom the clinic knows, and looking at it changes nothing. Null too where a
     * visit is off and no time may be picked.
     */
    readonly link: string | null;
  } & Where &
    Walls,
): MailWords {
  const { news, language, clinic, startsAt, called, timeZone, link, byClinic = false } = input;
  const own = words[language];
  const helps = byClinic || offersHelp(news);
  const urges = news === "help-needed";
  const lines = [
    ...(urges ? [own.callNow] : []),
    `${own[news]}.`,
    ...(offersHelp(news) ? [`${own.cancelled}:`] : []),
    `${clinic.name}: ${formatInZone(startsAt, timeZone, language)}`,
    ...onOwnWall(language, startsAt, input),
    ...(isOff(news) ? [] : whereIn(input)),
    ...(link && (helps || !isOff(news)) ? [`${helps ? own.pick : own.link} ${link}`] : []),
    ...(urges ? [] : [fill(!helps ? own.call : called ? own.callUs : own.noCall, { phone: clinic.phone })]),
  ];
  return mailOf({ language, subject: `${clinic.name}: ${own[news]}`, lines, link });
}

/** A mail about a time that became free: when and where, until when it may be taken and where; never for what. */
export function soonerMail(
  input: {
    readonly clinic: { readonly name: string };
    readonly startsAt: Date;
    readonly until: Date;
    readonly link: string | null;
  } & Where &
    Walls,
): MailWords {
  const { language, clinic, startsAt, until, timeZone, link } = input;
  const own = words[language];
  const when = (at: Date) => formatInZone(at, timeZone, language);
  const lines = [
    `${own.sooner}.`,
    `${clinic.name}: ${when(startsAt)}`,
    ...onOwnWall(language, startsAt, input),
    ...whereIn(input),
    fill(own.soonerUntil, { time: when(until) }),
    ...onOwnWall(language, until, input),
    ...(link ? [`${own.soonerLink} ${link}`] : []),
    own.soonerKeep,
  ];
  return mailOf({ language, subject: `${clinic.name}: ${own.sooner}`, lines, link });
}
