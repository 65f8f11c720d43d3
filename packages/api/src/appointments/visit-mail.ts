import { formatInZone } from "@preamble/booking/format-time";
import type { Language } from "@preamble/domain/languages";

export const visitNews = ["confirmed", "changed", "cancelled", "reminder"] as const;

export type VisitNews = (typeof visitNews)[number];

const words: Readonly<
  Record<Language, Readonly<Record<VisitNews, string>> & { summary: string; call: string }>
> = {
  en: {
    confirmed: "Your visit is booked",
    changed: "Your visit has a new time",
    cancelled: "Your visit is off",
    reminder: "Your visit is soon",
    summary: "Appointment",
    call: "To change it, call {phone}. If you feel much worse, do not wait: call 911.",
  },
  es: {
    confirmed: "Ya tiene su cita",
    changed: "Su cita tiene otra hora",
    cancelled: "Ya no tiene esa cita",
    reminder: "Su cita es pronto",
    summary: "Cita",
    call: "Para cambiarla, llame al {phone}. Si se siente mucho peor, no espere: llame al 911.",
  },
};

export const summaryIn = (language: Language, clinicName: string): string =>
  `${words[language].summary}, ${clinicName}`;

/** A mail about a visit: when, and whom to call; never what it is about. */
export function visitMail(input: {
  readonly news: VisitNews;
  readonly language: Language;
  readonly clinic: { readonly name: string; readonly phone: string };
  readonly startsAt: Date;
  readonly timeZone: string;
}): { subject: string; text: string; html: string } {
  const { news, language, clinic, startsAt, timeZone } = input;
  const own = words[language];
  const lines = [
    `${own[news]}.`,
    `${clinic.name}: ${formatInZone(startsAt, timeZone, language)}`,
    own.call.replace("{phone}", clinic.phone),
  ];
  return {
    subject: `${clinic.name}: ${own[news]}`,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</body></html>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
