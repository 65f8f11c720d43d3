import { createHash } from "node:crypto";
import { issueFile } from "@preamble/api/documents/hand-out";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { caseBundle } from "@preamble/fhir/bundle";
import { caseRecord } from "../../../../../../features/paper/case-record.ts";
import { fileOr } from "../../../../../../server/case-file.ts";
import { drawnForCase } from "../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../server/services.ts";
import { apiFor, issuerFor, requireStaff } from "../../../../../../server/staff.ts";

type Params = { params: Promise<{ slug: string; caseId: string }> };

/** The case for another system: a FHIR R4 transaction with the summary in it, which goes on record as well. */
export const GET = orUnavailable(async (_request: Request, { params }: Params) => {
  const { slug, caseId } = await params;
  const { actor } = await requireStaff(slug);
  const api = await apiFor(actor);
  const issuer = await issuerFor(actor);
  return fileOr("The case could not be exported. The case itself is safe.", async () => {
    const exported = await api.documents.fhir({ caseId });
    const found = await api.cases.get({ caseId });
    const document = await issueFile({
      ...drawnForCase({ slug, caseId, paper: found.clinic.paper }, (issue) =>
        renderer().caseSummary(caseRecord(found), issue),
      ),
      record: (issued) => issuer.document({ caseId, kind: "clinical-summary", ...issued }),
    });
    const sha1 = createHash("sha1").update(document.bytes).digest("base64");
    return new Response(JSON.stringify(caseBundle(exported, { ...document, sha1 })), {
      headers: {
        "content-type": "application/fhir+json",
        "content-disposition": `attachment; filename="case-${found.reference}.fhir.json"`,
        "cache-control": "no-store",
      },
    });
  });
});
