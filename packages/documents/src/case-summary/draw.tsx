import type { ReactElement } from "react";
import { isOneSheet, mostPages, pagesOf } from "../blocks/sheets.ts";
import type { DaySummariesRecord } from "../day-summaries/day-summaries-record.ts";
import { DaySummaries } from "../day-summaries/document.tsx";
import type { Issue, SummaryIssue } from "../render-job.ts";
import type { CaseRecord } from "./case-record.ts";
import { composeCaseSummary } from "./compose.ts";
import { CaseSummary } from "./document.tsx";
import type { CanPrint } from "./printable.ts";
import type { Room } from "./room.ts";
import type { SummaryView } from "./summary-view.ts";

/** So much text fits on that many pages, or on one; laying out more to find out would take seconds. */
const [mostText, mostOfSheet] = [12_000, 9_000];

/** The first that fits is taken. */
const sheets: readonly Room[] = ["sheet", "dense-sheet"];
/** Only what nobody would type needs the second, and the others only words without end. */
const shorter = [
  { room: "sheets" },
  { room: "sheet", longestText: 30 },
  { room: "sheet", longestText: 16 },
  { room: "least", longestText: 16 },
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

  /** Cuts what may be cut until the pages are few enough; the last cut is deep enough for any case. */
  async function inPages(record: CaseRecord, { renderedAt, links, paper }: SummaryIssue): Promise<Fitted> {
    let last: Fitted | undefined;
    for (const cut of shorter) {
      const view = composeCaseSummary(record, { renderedAt, links, ...cut }, canPrint);
      if (cut !== shorter.at(-1) && textOf(view) > mostText) continue;
      const bytes = await draw(<CaseSummary view={{ ...view, appendix: null }} paper={paper} />);
      last = { view, oneSheet: false, bytes };
      if (pagesOf(bytes) <= mostPages) break;
    }
    if (!last) throw new Error("No cut of the summary was drawn.");
    return last;
  }

  return {
    async ofCase(record: CaseRecord, issue: SummaryIssue): Promise<Uint8Array> {
      const { view, oneSheet, bytes } = await fitted(record, issue);
      if (!view.appendix) return bytes;
      const drawn = (pages: number) =>
        draw(<CaseSummary view={view} paper={issue.paper} oneSheet={oneSheet} pages={pages} />);
      const whole = await drawn(2);
      return oneSheet && pagesOf(whole) !== 2 ? drawn(pagesOf(whole)) : whole;
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
