import { WithPhone } from "../../components/with-phone.tsx";
import { CallClinic } from "../../components/call-clinic.tsx";
import { ReadAloud } from "../intake/read-aloud/read-aloud.tsx";
import type { Text } from "../../text/text.ts";

type Props = { slug: string; language: string; text: Text; phone: string };

/** What the link of a mail shows on a device that the clinic does not know: nothing of the form. */
export function FormLocked({ slug, language, text, phone }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1>{text.resumeHeading}</h1>
        <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      </div>
      <p>{text.resumeLocked}</p>
      <p>
        <WithPhone phone={phone}>{text.visitLockedCall}</WithPhone>
      </p>
      <CallClinic {...{ text, phone }} className="w-full sm:w-auto sm:self-start" />
      <p>
        <a href={`/${slug}/${language}`} className="inline-flex min-h-11 items-center">
          {text.startAgain}
        </a>
      </p>
    </div>
  );
}
