import { pdfRoute } from "../../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../../server/services.ts";

/** When the visit is and with whom, for the patient. */
export const GET = pdfRoute({
  kind: "appointment-letter",
  called: "visit",
  read: (api, caseId) => api.documents.appointmentLetter({ caseId }),
  render: (found, issue) => renderer().appointmentLetter(found, issue),
  failed: "The letter could not be made. It needs a visit that is booked.",
});
