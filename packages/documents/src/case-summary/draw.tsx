import type { ReactElement } from "react";
import { isOneSheet } from "../blocks/one-sheet.ts";
import type { DaySummariesRecord } from "../day-summaries/day-summaries-record.ts";
import { DaySummaries } from "../day-summaries/document.tsx";
import type { Issue, SummaryIssue } from "../render-job.ts";
import type { CaseRecord } from "./case-record.ts";
import { composeCaseSummary } from "./compose.ts";
import { CaseSummary } from "./document.tsx";
import type { CanPrint } from "./printable.ts";
import type { Room } from "./room.ts";
import type { SummaryView } from "./summary-view.ts";

const mostPages = 3;
/** So much text fits on that many pages, or on one; laying out more to find out would take seconds. */
const [mostText, mostOfSheet] = [12_000, 9_000];

/** The first that fits is taken. */
const sheets: readonly Room[] = ["sheet", "dense-sheet"];
/** Only what nobody would type needs the second, and the third only words without end. */
const shorter = [
  { room: "sheets" },
  { room: "sheets", longestText: 30 },
  { room: "sheets", longestText: 16 },
] as const satisfies readonly { room: Room; longestText?: number }[];

type Draw = (drawn: ReactElement) => Promise<Uint8Array>;

/** A summary as it is printed without its answers. */
interface Fitted {
  view: SummaryView;
  oneSheet: boolean;
  bytes: Uint8Array;
}

const textOf = (view: SummaryView): number => JSON.stringify({ ...view, appendix: null }).length;

/** Prints summaries on as few sheets as they need, by `draw` and with its fonts. */
export function summaryDrawer(draw: Draw, canPrint: CanPrint) {
  async function fitted(record: CaseRecord, { renderedAt, links, paper }: SummaryIssue): Promise<Fitted> {
    const issue = { renderedAt, links };
    for (const room of sheets) {
      const view = composeCaseSummary(record, { ...issue, room }, canPrint);
      if (textOf(view) > mostOfSheet) continue;
      const bytes = await draw(<CaseSummary view={{ ...view, appendix: null }} paper={paper} oneSheet />);
      if (isOneSheet(bytes, paper)) return { view, oneSheet: true, bytes };
    }
    return inPages(record, { renderedAt, links, paper });
  }

  /** Cuts what may be cut until the pages are few enough. */
  async function inPages(record: CaseRecord, { renderedAt, links, paper }: SummaryIssue): Promise<Fitted> {
    let last: Fitted | undefined;
    for (const cut of shorter) {
      const view = composeCaseSummary(record, { renderedAt, links, ...cut }, canPrint);
      if (cut !== shorter.at(-1) && textOf(view) > mostText) continue;
      let pages = 1;
      const body = { ...view, appendix: null };
      const bytes = await draw(
        <CaseSummary view={body} paper={paper} onTotal={(total) => (pages = total)} />,
      );
      last = { view, oneSheet: false, bytes };
      if (pages <= mostPages) break;
    }
    if (!last) throw new Error("No cut of the summary was drawn.");
    return last;
  }

  return {
    async ofCase(record: CaseRecord, issue: SummaryIssue): Promise<Uint8Array> {
      const { view, oneSheet, bytes } = await fitted(record, issue);
      if (!view.appendix) return bytes;
      let pages = 2;
      const drawn = () =>
        draw(
          <CaseSummary
            view={view}
            paper={issue.paper}
            oneSheet={oneSheet}
            pages={pages}
            onTotal={(total) => (pages = total)}
          />,
        );
      const first = await drawn();
      return oneSheet && pages !== 2 ? drawn() : first;
    },

    /** Each case as it is printed alone. */
    async ofDay(record: DaySummariesRecord, issue: Omit<Issue, "links">): Promise<Uint8Array> {
      const cases: Omit<Fitted, "bytes">[] = [];
      for (const { record: one, links } of record.cases) {
        const { view, oneSheet } = await fitted(one, { ...issue, links });
        cases.push({ view, oneSheet });
      }
      return draw(<DaySummaries title={record.title} cases={cases} {...issue} />);
    },
  };
}
