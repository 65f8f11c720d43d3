import { handOut } from "@preamble/api/documents/hand-out";
import { orUnavailable } from "@preamble/api/http/unavailable";
import type { Paper, SummaryIssue } from "@preamble/documents/render-job";
import { staffEnv } from "../env.ts";
import { fileOr } from "./case-file.ts";
import { apiFor, issuerFor, requireStaff } from "./staff.ts";

type Found = { readonly reference: string; readonly clinic: { readonly paper: Paper } };

type Kind<F extends Found> = {
  readonly kind: "clinical-summary" | "handout" | "appointment-letter" | "referral-letter";
  /** What the file's name begins with; the case's reference follows. */
  readonly called: string;
  readonly read: (api: Awaited<ReturnType<typeof apiFor>>, caseId: string) => Promise<F>;
  readonly render: (found: F, issue: SummaryIssue, request: Request) => Promise<Uint8Array>;
  readonly failed: string;
};

/** Where the summary of a case is read as a page, with every answer where the file has them. */
export const originalOf = (slug: string, caseId: string, answers = false): string =>
  new URL(`/${slug}/cases/${caseId}/print${answers ? "?answers" : ""}`, staffEnv().NEXTAUTH_URL).href;

/** Whether every answer is asked for, on sheets of their own. */
export const wantsAnswers = ({ url }: Request): boolean => new URL(url).searchParams.has("answers");

/** A PDF of a case as it is drawn: with the links to ask whether it was issued, and to read it as a page. */
export function drawnForCase(
  { slug, caseId, paper, answers }: { slug: string; caseId: string; paper: Paper; answers?: boolean },
  render: (issue: SummaryIssue) => Promise<Uint8Array>,
) {
  const original = originalOf(slug, caseId, answers);
  return {
    slug,
    patientUrl: staffEnv().PATIENT_URL,
    draw: ({ renderedAt, verify }: { renderedAt: Date; verify: string }) =>
      render({ renderedAt, paper, links: { verify, original } }),
  };
}

/** Answers with a PDF of a case: the reading is audited, and no file goes out whose hash is not on record. */
export function pdfRoute<F extends Found>({ kind, called, read, render, failed }: Kind<F>) {
  return orUnavailable(
    async (request: Request, { params }: { params: Promise<{ slug: string; caseId: string }> }) => {
      const { slug, caseId } = await params;
      const { actor } = await requireStaff(slug);
      const api = await apiFor(actor);
      const issuer = await issuerFor(actor);
      return fileOr(failed, async () => {
        const found = await read(api, caseId);
        return handOut({
          ...drawnForCase(
            { slug, caseId, paper: found.clinic.paper, answers: wantsAnswers(request) },
            (issue) => render(found, issue, request),
          ),
          fileName: `${called}-${found.reference}`,
          record: (document) => issuer.document({ caseId, kind, ...document }),
        });
      });
    },
  );
}
