import type { AppointmentLetterRecord } from "./appointment-letter/appointment-letter-record.ts";
import type { CaseRecord } from "./case-summary/case-record.ts";
import type { DaySummariesRecord } from "./day-summaries/day-summaries-record.ts";
import type { FormCopyRecord } from "./form-copy/form-copy-record.ts";
import type { HandoutRecord } from "./handout/handout-record.ts";
import type { ReferralLetterRecord } from "./referral-letter/referral-letter-record.ts";

export type Paper = "A4" | "LETTER";

/** What a document carries of its being issued. */
export interface Issue {
  renderedAt: Date;
  paper: Paper;
  links: VerifyLink;
}

/** The clinical summary leads to its page as well. */
export type SummaryIssue = Issue & { links: IssueLinks };

interface VerifyLink {
  /** Where whoever holds the document can ask about it. */
  verify: string;
}

export interface IssueLinks extends VerifyLink {
  /** The same as a page, which a screen reader reads better than the file. */
  original: string;
}

/** What is posted to the render thread. */
export type RenderJob =
  | { kind: "day-summaries"; record: DaySummariesRecord; issue: Omit<Issue, "links"> }
  | { kind: "referral-letter"; record: ReferralLetterRecord; issue: Issue }
  | { kind: "appointment-letter"; record: AppointmentLetterRecord; issue: Issue }
  | { kind: "case-summary"; record: CaseRecord; issue: SummaryIssue }
  | { kind: "form-copy"; record: FormCopyRecord; issue: Issue }
  | { kind: "handout"; record: HandoutRecord; issue: Issue };

/** What it posts back: the PDF, or the name of the error. */
export type RenderReply = { bytes: Uint8Array } | { failure: string };
