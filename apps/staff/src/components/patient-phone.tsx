import { phoneCautions } from "../features/calls/call-words.ts";
import { PhoneLink } from "./phone-link.tsx";

type Props = { phone: string | null; safeToCall: boolean; voicemailOk: boolean };

/** A patient's number with what is minded before it is called; a press calls only one that is safe. */
export function PatientPhone({ phone, safeToCall, voicemailOk }: Props) {
  if (phone === null) return "No phone";
  return (
    <>
      {safeToCall ? <PhoneLink phone={phone} /> : phone}
      {phoneCautions({ phone, safeToCall, voicemailOk }).map((caution) => (
        <strong key={caution} className="text-danger">
          , {caution}
        </strong>
      ))}
    </>
  );
}
