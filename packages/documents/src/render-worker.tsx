import { parentPort } from "node:worker_threads";
import { renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { composeAppointmentLetter } from "./appointment-letter/compose.ts";
import { AppointmentLetter } from "./appointment-letter/document.tsx";
import type { CaseRecord } from "./case-summary/case-record.ts";
import { composeCaseSummary } from "./case-summary/compose.ts";
import { CaseSummary } from "./case-summary/document.tsx";
import type { SummaryView } from "./case-summary/summary-view.ts";
import type { DaySummariesRecord } from "./day-summaries/day-summaries-record.ts";
import { DaySummaries } from "./day-summaries/document.tsx";
import { composeFormCopy } from "./form-copy/compose.ts";
import { FormCopy } from "./form-copy/document.tsx";
import { composeHandout } from "./handout/compose.ts";
import { Handout } from "./handout/document.tsx";
import { composeReferralLetter } from "./referral-letter/compose.ts";
import { ReferralLetter } from "./referral-letter/document.tsx";
import { FontFamily, openFonts } from "./fonts.ts";
import { isOneSheet, OneSheet } from "./blocks/one-sheet.ts";
import type { Issue, Paper, RenderJob, RenderReply, SummaryIssue } from "./render-job.ts";

const { canPrint, familiesFor } = openFonts(new URL("./fonts/", import.meta.url));

const mostPages = 3;
/** So much text fits on that many pages; laying out more to find out would take seconds. */
const mostText = 12_000;
/** Only what nobody would type needs the second, and the third only words without end. */
const shortText = 30;
const longestTexts = [undefined, shortText, 16];

/** Draws a document with the fonts that its text needs. */
async function bytesOf(drawn: ReactElement, oneSheet = false): Promise<Uint8Array> {
  const families = await familiesFor(JSON.stringify(drawn.props));
  return new Uint8Array(
    await renderToBuffer(
      <FontFamily value={families}>
        <OneSheet value={oneSheet}>{drawn}</OneSheet>
      </FontFamily>,
    ),
  );
}

/** Draws what mostly fits one sheet: only where it does not is it laid out in pages. */
async function bytesOfShort(drawn: ReactElement, paper: Paper): Promise<Uint8Array> {
  const sheet = await bytesOf(drawn, true);
  return isOneSheet(sheet, paper) ? sheet : bytesOf(drawn);
}

const textOf = (view: SummaryView): number => JSON.stringify({ ...view, appendix: null }).length;

async function caseSummary(
  record: CaseRecord,
  { renderedAt, links, paper }: SummaryIssue,
): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  let withAppendix: SummaryView | null = null;
  for (const longestText of longestTexts) {
    const view = composeCaseSummary(record, { renderedAt, links, longestText }, canPrint);
    const body = { ...view, appendix: null };
    if (longestText === undefined && textOf(view) > mostText) continue;
    let pages = 1;
    const summary = <CaseSummary view={body} paper={paper} onTotal={(total) => (pages = total)} />;
    bytes = await bytesOfShort(summary, paper);
    withAppendix = view.appendix && view;
    if (pages <= mostPages) break;
  }
  if (withAppendix) bytes = await bytesOf(<CaseSummary view={withAppendix} paper={paper} />);
  return bytes;
}

/** Where a text is so long that the pages would be too many, it is shortened. */
function daySummaries({ title, cases }: DaySummariesRecord, { renderedAt, paper }: Omit<Issue, "links">) {
  const views = cases.map(({ record, links }) => {
    const issue = { renderedAt, links };
    const whole = composeCaseSummary(record, issue, canPrint);
    return textOf(whole) <= mostText
      ? whole
      : composeCaseSummary(record, { ...issue, longestText: shortText }, canPrint);
  });
  return <DaySummaries title={title} views={views} renderedAt={renderedAt} paper={paper} />;
}

function documentOf(job: Exclude<RenderJob, { kind: "case-summary" }>) {
  if (job.kind === "day-summaries") return daySummaries(job.record, job.issue);
  const { renderedAt, links, paper } = job.issue;
  const issue = { renderedAt, verify: links.verify };
  switch (job.kind) {
    case "form-copy":
      return <FormCopy view={composeFormCopy(job.record, issue, canPrint)} paper={paper} />;
    case "handout":
      return <Handout view={composeHandout(job.record, issue, canPrint)} paper={paper} />;
    case "referral-letter":
      return <ReferralLetter view={composeReferralLetter(job.record, issue, canPrint)} paper={paper} />;
    case "appointment-letter":
      return <AppointmentLetter view={composeAppointmentLetter(job.record, issue, canPrint)} paper={paper} />;
  }
}

async function draw(job: RenderJob): Promise<Uint8Array> {
  if (job.kind === "case-summary") return caseSummary(job.record, job.issue);
  return bytesOf(documentOf(job));
}

async function render(job: RenderJob): Promise<RenderReply> {
  try {
    return { bytes: await draw(job) };
  } catch (error) {
    // The message of an error may quote the patient: only its name leaves the thread.
    return { failure: error instanceof Error ? error.name : "unknown error" };
  }
}

parentPort?.on("message", (job: RenderJob) => {
  void render(job).then((reply) => parentPort?.postMessage(reply));
});
