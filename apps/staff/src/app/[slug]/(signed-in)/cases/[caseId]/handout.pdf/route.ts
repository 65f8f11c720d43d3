import { pdfRoute } from "../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../server/services.ts";

/** What the patient takes home. */
export const GET = pdfRoute({
  kind: "handout",
  called: "advice",
  read: (api, caseId) => api.documents.handout({ caseId }),
  render: (found, issue) => renderer().handout(found, issue),
  failed: "The handout could not be made. An emergency has none.",
});
