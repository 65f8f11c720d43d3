import { parentPort } from "node:worker_threads";
import { renderToBuffer } from "@react-pdf/renderer";
import type { CaseRecord } from "./case-summary/case-record.ts";
import { composeCaseSummary } from "./case-summary/compose.ts";
import { CaseSummary } from "./case-summary/document.tsx";
import { composeHandout } from "./handout/compose.ts";
import { Handout } from "./handout/document.tsx";
import type { HandoutRecord } from "./handout/handout-record.ts";
import { loadFonts } from "./fonts.ts";
import type { Issue, RenderJob, RenderReply } from "./render-job.ts";

const fonts = loadFonts();

const mostPages = 3;
/** So much text fits on that many pages; laying out more to find out would take seconds. */
const mostText = 12_000;
/** Only what nobody would type needs the second. */
const longestTexts = [undefined, 30];

async function caseSummary(record: CaseRecord, { renderedAt, links, paper }: Issue): Promise<Uint8Array> {
  const canPrint = await fonts;
  const views = longestTexts.map((longestText) =>
    composeCaseSummary(record, { renderedAt, links, longestText }, canPrint),
  );
  const fitting = views.filter((view) => JSON.stringify(view).length <= mostText);
  let bytes = new Uint8Array();
  for (const view of fitting.length > 0 ? fitting : views.slice(-1)) {
    let pages = 0;
    bytes = new Uint8Array(
      await renderToBuffer(<CaseSummary view={view} paper={paper} onTotal={(total) => (pages = total)} />),
    );
    if (pages <= mostPages) break;
  }
  return bytes;
}

async function handout(record: HandoutRecord, { renderedAt, links, paper }: Issue): Promise<Uint8Array> {
  const view = composeHandout(record, { renderedAt, verify: links.verify }, await fonts);
  return new Uint8Array(await renderToBuffer(<Handout view={view} paper={paper} />));
}

function draw(job: RenderJob): Promise<Uint8Array> {
  switch (job.kind) {
    case "case-summary":
      return caseSummary(job.record, job.issue);
    case "handout":
      return handout(job.record, job.issue);
  }
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
