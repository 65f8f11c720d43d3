import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { WithPhone } from "../../components/with-phone.tsx";
import { CallClinic } from "../../components/call-clinic.tsx";
import type { Text } from "../../text/text.ts";
import { GetHelp } from "../result/get-help.tsx";

type Props = {
  text: Text;
  phone: string;
  someoneReads: boolean;
  /** Where the safety questions are answered again; null where they follow. */
  again: string | null;
  hasVisit: boolean;
  /** Set where it comes in answer to what was just said. */
  role?: "alert";
};

/** What to do now for someone who may be worse: the calls first, then the safety questions, then what the clinic does. */
export function WorseNotice({ text, phone, someoneReads, again, hasVisit, role }: Props) {
  return (
    <Notice
      tone="strong"
      role={role}
      heading={someoneReads ? text.worseHeading : text.worseHeadingClosed}
      className="flex flex-col gap-4"
    >
      <p className="flex flex-col gap-3 sm:flex-row">
        <ButtonLink kind="danger" href="tel:911">
          {text.call911}
        </ButtonLink>
        <CallClinic {...{ text, phone }} />
      </p>
      <GetHelp text={text} />
      <p>
        <WithPhone phone={phone}>{someoneReads ? text.worseWait : text.worseClosed}</WithPhone>
      </p>
      {again ? (
        <p>
          <ButtonLink kind="secondary" href={again}>
            {text.safetyLink}
          </ButtonLink>
        </p>
      ) : null}
      {hasVisit ? <p>{text.worseStays}</p> : null}
    </Notice>
  );
}
