import type { CaseRecord } from "./case-summary/case-record.ts";

export type Paper = "A4" | "LETTER";

/** What is posted to the render thread. */
export interface RenderJob {
  record: CaseRecord;
  renderedAt: Date;
  paper: Paper;
}

/** What it posts back: the PDF, or the name of the error. */
export type RenderReply = { bytes: Uint8Array } | { failure: string };
