import { WithPhone } from "../../components/with-phone.tsx";
import { CallClinic } from "../../components/call-clinic.tsx";
import { ReadAloud } from "../intake/read-aloud/read-aloud.tsx";
import type { Text } from "../../text/text.ts";

/** What the link of a mail shows on a device that the clinic does not know: nothing of the visit. */
export function VisitLocked({ text, phone }: { text: Text; phone: string }) {
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1>{text.visitLockedHeading}</h1>
        <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      </div>
      <p>{text.visitLocked}</p>
      <p>
        <WithPhone phone={phone}>{text.visitLockedCall}</WithPhone>
      </p>
      <CallClinic {...{ text, phone }} className="w-full sm:w-auto sm:self-start" />
    </div>
  );
}
