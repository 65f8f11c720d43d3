import { FiledDocument } from "../blocks/filed-document.tsx";
import { SummaryPages } from "../case-summary/document.tsx";
import type { SummaryView } from "../case-summary/summary-view.ts";
import type { Paper } from "../render-job.ts";

type Props = {
  title: string;
  cases: { view: SummaryView; oneSheet: boolean }[];
  renderedAt: Date;
  paper: Paper;
};

/** The summaries of a day, each on pages of its own that are numbered apart, with an outline of who is in it. */
export function DaySummaries({ title, cases, renderedAt, paper }: Props) {
  return (
    <FiledDocument
      title={title}
      {...(cases[0] && { author: cases[0].view.author })}
      language="en"
      pageMode="useOutlines"
      renderedAt={renderedAt}
    >
      {cases.map(({ view, oneSheet }) => (
        <SummaryPages key={view.title} view={view} paper={paper} oneSheet={oneSheet} apart />
      ))}
    </FiledDocument>
  );
}
