import { parentPort } from "node:worker_threads";
import { renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { composeAppointmentLetter } from "./appointment-letter/compose.ts";
import { AppointmentLetter } from "./appointment-letter/document.tsx";
import { summaryDrawer } from "./case-summary/draw.tsx";
import { composeFormCopy } from "./form-copy/compose.ts";
import { FormCopy } from "./form-copy/document.tsx";
import { composeHandout } from "./handout/compose.ts";
import { Handout } from "./handout/document.tsx";
import { composeReferralLetter } from "./referral-letter/compose.ts";
import type { ReferralLetterRecord } from "./referral-letter/referral-letter-record.ts";
import { ReferralLetter } from "./referral-letter/document.tsx";
import { FontFamily, openFonts, type Spacing } from "./fonts.ts";
import { mostPages, pagesOf } from "./blocks/sheets.ts";
import type { Issue, RenderJob, RenderReply } from "./render-job.ts";

const { canPrint, familiesFor } = openFonts(new URL("./fonts/", import.meta.url));

/** Draws a document with the fonts that its text needs. */
async function bytesOf(drawn: ReactElement, spacing: Spacing = "open"): Promise<Uint8Array> {
  const families = await familiesFor(JSON.stringify(drawn.props), spacing);
  return new Uint8Array(await renderToBuffer(<FontFamily value={families}>{drawn}</FontFamily>));
}

const summaries = summaryDrawer((drawn) => bytesOf(drawn, "close"), canPrint);

function documentOf(job: Exclude<RenderJob, { kind: "case-summary" | "day-summaries" | "referral-letter" }>) {
  const { renderedAt, links, paper } = job.issue;
  const issue = { renderedAt, verify: links.verify };
  switch (job.kind) {
    case "form-copy":
      return <FormCopy view={composeFormCopy(job.record, issue, canPrint)} paper={paper} />;
    case "handout":
      return <Handout view={composeHandout(job.record, issue, canPrint)} paper={paper} />;
    case "appointment-letter":
      return <AppointmentLetter view={composeAppointmentLetter(job.record, issue, canPrint)} paper={paper} />;
  }
}

/** Cut as far as it may be only where it would have too many pages. */
async function referralLetter(record: ReferralLetterRecord, { renderedAt, links, paper }: Issue) {
  const issue = { renderedAt, verify: links.verify };
  const drawn = (room: "ordinary" | "least") =>
    bytesOf(<ReferralLetter view={composeReferralLetter(record, issue, canPrint, room)} paper={paper} />);
  const whole = await drawn("ordinary");
  return pagesOf(whole) > mostPages ? drawn("least") : whole;
}

async function draw(job: RenderJob): Promise<Uint8Array> {
  if (job.kind === "case-summary") return summaries.ofCase(job.record, job.issue);
  if (job.kind === "day-summaries") return summaries.ofDay(job.record, job.issue);
  if (job.kind === "referral-letter") return referralLetter(job.record, job.issue);
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
