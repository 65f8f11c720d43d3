import { formatInZone } from "@preamble/booking/format-time";
import type { Language } from "@preamble/domain/languages";

export const visitNews = ["confirmed", "changed", "cancelled", "reminder"] as const;

export type VisitNews = (typeof visitNews)[number];

const words: Readonly<
  Record<Language, Readonly<Record<VisitNews, string>> & { summary: string; link: string; call: string }>
> = {
  en: {
    confirmed: "Your visit is booked",
    changed: "Your visit has a new time",
    cancelled: "Your visit is off",
    reminder: "Your visit is soon",
    summary: "Appointment",
    link: "See it, change it or cancel it here:",
    call: "To change it, call {phone}. If you feel much worse, do not wait: call 911.",
  },
  es: {
    confirmed: "Ya tiene su cita",
    changed: "Su cita tiene otra hora",
    cancelled: "Ya no tiene esa cita",
    reminder: "Su cita es pronto",
    summary: "Cita",
    link: "Puede ver, cambiar o cancelar su cita aquí:",
    call: "Para cambiarla, llame al {phone}. Si se siente mucho peor, no espere: llame al 911.",
  },
};

export const summaryIn = (language: Language, clinicName: string): string =>
  `${words[language].summary}, ${clinicName}`;

/** A mail about a visit: when, where to change it and whom to call; never what it is about. */
export function visitMail(input: {
  readonly news: VisitNews;
  readonly language: Language;
  readonly clinic: { readonly name: string; readonly phone: string };
  readonly startsAt: Date;
  readonly timeZone: string;
  /** The page of the visit; it opens for whom the clinic knows, and looking at it changes nothing. */
  readonly link: string | null;
}): { subject: string; text: string; html: string } {
  const { news, language, clinic, startsAt, timeZone, link } = input;
  const own = words[language];
  const lines = [
    `${own[news]}.`,
    `${clinic.name}: ${formatInZone(startsAt, timeZone, language)}`,
    ...(link && news !== "cancelled" ? [`${own.link} ${link}`] : []),
    own.call.replace("{phone}", clinic.phone),
  ];
  return {
    subject: `${clinic.name}: ${own[news]}`,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><body>${lines.map((line) => `<p>${linked(escaped(line), link)}</p>`).join("")}</body></html>`,
  };
}

const linked = (line: string, link: string | null): string =>
  link ? line.replace(escaped(link), `<a href="${escaped(link)}">${escaped(link)}</a>`) : line;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
