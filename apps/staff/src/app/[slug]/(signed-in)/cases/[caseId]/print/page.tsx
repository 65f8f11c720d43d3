import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { caseRecord } from "../../../../../../features/paper/case-record.ts";
import { NotForYourRole } from "../../../../../../components/not-for-your-role.tsx";
import { PrintButton } from "../../../../../../components/print-button.tsx";
import { notFoundOr } from "../../../../../../server/refusal.ts";
import { apiFor, requireStaff } from "../../../../../../server/staff.ts";
import { SummarySheet } from "./summary-sheet.tsx";

export const metadata = { title: "Clinical summary" };

type Props = {
  params: Promise<{ slug: string; caseId: string }>;
  searchParams: Promise<{ answers?: string | string[] }>;
};

/**
 * The clinical summary as a page: what the PDF says, for a screen reader and for the printer beside the desk; with
 * every answer where `?answers` asks for them.
 */
export default async function PrintPage({ params, searchParams }: Props) {
  const { slug, caseId } = await params;
  const allAnswers = (await searchParams).answers !== undefined;
  const { actor } = await requireStaff(slug);
  if (!actor.roles.includes("clinician"))
    return <NotForYourRole heading="Clinical summary" who="clinicians" />;
  const api = await apiFor(actor);
  const found = await api.cases.get({ caseId }).catch(notFoundOr);
  const at = { renderedAt: new Date(), links: null };
  // A browser brings its own fonts, so every character is drawn.
  const view = composeCaseSummary(caseRecord(found, { allAnswers }), at, () => true);
  return (
    <>
      <nav aria-label="This summary" className="no-print compact mb-3 flex flex-wrap items-center gap-4">
        <a href={`/${slug}/cases/${caseId}`}>Back to the case</a>
        <PrintButton />
        <a
          href={`/${slug}/cases/${caseId}/summary.pdf${allAnswers ? "?answers" : ""}`}
          download={`case-${found.reference}.pdf`}
        >
          The same as PDF, with its code
        </a>
      </nav>
      <SummarySheet view={view} />
    </>
  );
}
