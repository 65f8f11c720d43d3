import { caseRecord } from "../../../../../../case-record.ts";
import { pdfRoute } from "../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../server/services.ts";

/** The clinical summary. */
export const GET = pdfRoute({
  kind: "clinical-summary",
  called: "case",
  read: (api, caseId) => api.cases.get({ caseId }),
  render: (found, issue) => renderer().caseSummary(caseRecord(found), issue),
  failed: "The summary could not be made. The case itself is safe; open its page.",
});
