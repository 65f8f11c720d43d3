import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { type MailWords, mailOf } from "../messages/mail-of.ts";

type Word = "subject" | "kept" | "link" | "elsewhere" | "once";

const words: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    subject: "Your form is not sent yet",
    kept: "{clinic} has not got your form. What you gave is kept until {time}.",
    link: "Go on where you stopped, on the phone or computer that you began on:",
    elsewhere:
      "On another one, open the link that you kept and type its code. If you kept none, call {phone}.",
    once: "We write this once. If you feel much worse, do not wait: call 911.",
  },
  es: {
    subject: "Su formulario todavía no se ha enviado",
    kept: "{clinic} no ha recibido su formulario. Lo que dio queda guardado hasta el {time}.",
    link: "Siga donde se quedó, en el teléfono o la computadora donde empezó:",
    elsewhere:
      "En otro, abra el enlace que guardó y escriba su código. Si no guardó ninguno, llame al {phone}.",
    once: "Escribimos esto una sola vez. Si se siente mucho peor, no espere: llame al 911.",
  },
};

/** The one mail about a form that was begun and not sent: where to go on and until when; never what it is about. */
export function formReminderMail(input: {
  readonly language: Language;
  readonly clinic: { readonly name: string; readonly phone: string };
  readonly keptUntil: Date;
  readonly timeZone: string;
  /** The form; it opens for whom the clinic knows, and looking at it changes nothing. */
  readonly link: string | null;
}): MailWords {
  const { language, clinic, keptUntil, timeZone, link } = input;
  const own = words[language];
  return mailOf({
    language,
    subject: `${clinic.name}: ${own.subject}`,
    lines: [
      fill(own.kept, { clinic: clinic.name, time: formatInZone(keptUntil, timeZone, language) }),
      ...(link ? [`${own.link} ${link}`] : []),
      fill(own.elsewhere, { phone: clinic.phone }),
      own.once,
    ],
    link,
  });
}
