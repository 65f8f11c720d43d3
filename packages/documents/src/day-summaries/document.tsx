import { FiledDocument } from "../blocks/filed-document.tsx";
import { SummaryPages } from "../case-summary/document.tsx";
import type { SummaryView } from "../case-summary/summary-view.ts";
import type { Paper } from "../render-job.ts";

type Props = { title: string; views: SummaryView[]; renderedAt: Date; paper: Paper };

/** The summaries of a day, each on pages of its own that are numbered apart, with an outline of who is in it. */
export function DaySummaries({ title, views, renderedAt, paper }: Props) {
  return (
    <FiledDocument
      title={title}
      {...(views[0] && { author: views[0].author })}
      language="en"
      pageMode="useOutlines"
      renderedAt={renderedAt}
    >
      {views.map((view) => (
        <SummaryPages key={view.title} view={view} paper={paper} apart />
      ))}
    </FiledDocument>
  );
}
