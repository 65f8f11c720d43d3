import type { CaseRecord } from "./case-summary/case-record.ts";
import type { HandoutRecord } from "./handout/handout-record.ts";

export type Paper = "A4" | "LETTER";

/** What a document carries of its being issued. */
export interface Issue {
  renderedAt: Date;
  paper: Paper;
  links: IssueLinks;
}

export interface IssueLinks {
  /** Where whoever holds the document can ask about it. */
  verify: string;
  /** The same as a page, which a screen reader reads better than the file. */
  original: string;
}

/** What is posted to the render thread. */
export type RenderJob =
  | { kind: "case-summary"; record: CaseRecord; issue: Issue }
  | { kind: "handout"; record: HandoutRecord; issue: Issue };

/** What it posts back: the PDF, or the name of the error. */
export type RenderReply = { bytes: Uint8Array } | { failure: string };
