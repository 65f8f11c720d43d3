import type { CaseView } from "../server/staff.ts";
import { PhoneLink } from "./phone-link.tsx";

/** Who is called where the patient is not reached; nothing where nobody was named. */
export const EmergencyContact = ({ contact }: { contact: CaseView["patient"]["emergencyContact"] }) =>
  contact && (
    <p>
      Emergency contact: {contact.name}, <PhoneLink phone={contact.phone} />
    </p>
  );
