import { caseRecord } from "../../../../../../features/paper/case-record.ts";
import { pdfRoute, wantsAnswers } from "../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../server/services.ts";

/** The clinical summary, with every answer on sheets of its own where `?answers` asks for them. */
export const GET = pdfRoute({
  kind: "clinical-summary",
  called: "case",
  read: (api, caseId) => api.cases.get({ caseId }),
  render: (found, issue, request) =>
    renderer().caseSummary(caseRecord(found, { allAnswers: wantsAnswers(request) }), issue),
  failed: "The summary could not be made. The case itself is safe; open its page.",
});
