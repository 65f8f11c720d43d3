import { Panel } from "@preamble/ui/panel";
import { callLine } from "../../../../../features/calls/call-words.ts";
import { EmergencyContact } from "../../../../../components/emergency-contact.tsx";
import { PatientPhone } from "../../../../../components/patient-phone.tsx";
import { consentWords, emergencyChoiceWords } from "../../../../../features/cases/patient-choices.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = Pick<CaseView, "patient" | "calls" | "annotations" | "consents"> & {
  when: (at: Date) => string;
};

/** How the patient may be reached, and each call that was made. */
export function Contact({ patient, calls, annotations, consents, when }: Props) {
  const choice = emergencyChoiceWords(annotations);
  return (
    <Panel heading="Contact">
      <p>
        <PatientPhone {...patient} />
        {patient.phone && patient.voicemailOk ? ", voicemail OK" : ""}
        {patient.textOk ? ", texts OK" : ", no texts"}
        {patient.interpreterWanted ? ", interpreter WANTED" : ", no interpreter wanted"}
      </p>
      <EmergencyContact contact={patient.emergencyContact} />
      {choice ? <p className="font-semibold">{choice}</p> : null}
      {consentWords(consents).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {calls.length > 0 ? (
        <ul>
          {calls.map((call) => (
            <li key={call.at.toISOString()}>{callLine(call, when)}</li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
