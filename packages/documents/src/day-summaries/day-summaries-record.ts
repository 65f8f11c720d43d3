import type { CaseRecord } from "../case-summary/case-record.ts";
import type { IssueLinks } from "../render-job.ts";

/** The cases of a day in the order of their visits; each page leads to where its own case was put on record. */
export interface DaySummariesRecord {
  title: string;
  cases: { record: CaseRecord; links: IssueLinks }[];
}
