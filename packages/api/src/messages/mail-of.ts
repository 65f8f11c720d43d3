import type { Language } from "@preamble/domain/languages";

export type MailWords = { subject: string; text: string; html: string };

/** A mail to a patient, as text and as the same in HTML; the link among its lines can be pressed there. */
export function mailOf({
  language,
  subject,
  lines,
  link,
}: {
  language: Language;
  subject: string;
  lines: readonly string[];
  link: string | null;
}): MailWords {
  return {
    subject,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><body>${lines.map((line) => `<p>${linked(escaped(line), link)}</p>`).join("")}</body></html>`,
  };
}

const linked = (line: string, link: string | null): string =>
  link ? line.replace(escaped(link), `<a href="${escaped(link)}">${escaped(link)}</a>`) : line;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
