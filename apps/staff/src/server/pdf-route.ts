import { createHash, randomUUID } from "node:crypto";
import { VerbError } from "@preamble/api/errors";
import { orUnavailable } from "@preamble/api/http/unavailable";
import type { Issue, Paper } from "@preamble/documents/render-job";
import { TRPCError } from "@trpc/server";
import { staffEnv } from "../env.ts";
import { apiFor, requireStaff } from "./staff.ts";

const statuses: Readonly<Record<string, number>> = {
  forbidden: 403,
  not_found: 404,
  invalid_input: 404,
  conflict: 409,
};

type Found = { readonly reference: string; readonly clinic: { readonly paper: Paper } };

type Kind<F extends Found> = {
  readonly kind: "clinical-summary" | "handout";
  /** What the file's name begins with; the case's reference follows. */
  readonly called: string;
  readonly read: (api: Awaited<ReturnType<typeof apiFor>>, caseId: string) => Promise<F>;
  readonly render: (found: F, issue: Issue) => Promise<Uint8Array>;
  readonly failed: string;
};

/** Answers with a PDF of a case: the reading is audited, and no file goes out whose hash is not on record. */
export function pdfRoute<F extends Found>({ kind, called, read, render, failed }: Kind<F>) {
  return orUnavailable(
    async (_request: Request, { params }: { params: Promise<{ slug: string; caseId: string }> }) => {
      const { slug, caseId } = await params;
      const { actor } = await requireStaff(slug);
      const api = await apiFor(actor);
      try {
        const found = await read(api, caseId);
        const { NEXTAUTH_URL, PATIENT_URL } = staffEnv();
        const documentId = randomUUID();
        const bytes = await render(found, {
          renderedAt: new Date(),
          paper: found.clinic.paper,
          links: {
            verify: new URL(`/${slug}/verify/${documentId}`, PATIENT_URL).href,
            original: new URL(`/${slug}/cases/${caseId}/print`, NEXTAUTH_URL).href,
          },
        });
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        await api.documents.issue({ caseId, documentId, kind, sha256 });
        return new Response(Uint8Array.from(bytes), {
          headers: {
            "content-type": "application/pdf",
            "content-disposition": `inline; filename="${called}-${found.reference}.pdf"`,
            "cache-control": "no-store",
          },
        });
      } catch (fault) {
        const code = fault instanceof TRPCError && fault.cause instanceof VerbError ? fault.cause.code : "";
        return new Response(failed, { status: statuses[code] ?? 503 });
      }
    },
  );
}
