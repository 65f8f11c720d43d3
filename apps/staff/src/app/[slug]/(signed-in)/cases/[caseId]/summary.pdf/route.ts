import { createHash, randomUUID } from "node:crypto";
import { VerbError } from "@preamble/api/errors";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { TRPCError } from "@trpc/server";
import { caseRecord } from "../../../../../../case-record.ts";
import { staffEnv } from "../../../../../../env.ts";
import { renderer } from "../../../../../../server/services.ts";
import { apiFor, requireStaff } from "../../../../../../server/staff.ts";

const statuses: Readonly<Record<string, number>> = { forbidden: 403, not_found: 404, invalid_input: 404 };

/** The clinical summary: the reading of the case is audited, and no file goes out whose hash is not on record. */
async function summary(
  _request: Request,
  { params }: { params: Promise<{ slug: string; caseId: string }> },
): Promise<Response> {
  const { slug, caseId } = await params;
  const { actor } = await requireStaff(slug);
  const api = await apiFor(actor);
  try {
    const found = await api.cases.get({ caseId });
    const { NEXTAUTH_URL, PATIENT_URL } = staffEnv();
    const documentId = randomUUID();
    const bytes = await renderer().caseSummary(caseRecord(found), {
      renderedAt: new Date(),
      paper: found.clinic.paper,
      links: {
        verify: new URL(`/${slug}/verify/${documentId}`, PATIENT_URL).href,
        original: new URL(`/${slug}/cases/${caseId}/print`, NEXTAUTH_URL).href,
      },
    });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await api.documents.issue({ caseId, documentId, kind: "clinical-summary", sha256 });
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="case-${found.reference}.pdf"`,
        "cache-control": "no-store",
      },
    });
  } catch (fault) {
    const code = fault instanceof TRPCError && fault.cause instanceof VerbError ? fault.cause.code : "";
    const status = statuses[code] ?? 503;
    return new Response("The summary could not be made. The case itself is safe; open its page.", { status });
  }
}

export const GET = orUnavailable(summary);
