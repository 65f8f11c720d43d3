import { parentPort } from "node:worker_threads";
import { renderToBuffer } from "@react-pdf/renderer";
import { composeCaseSummary } from "./case-summary/compose.ts";
import { CaseSummary } from "./case-summary/document.tsx";
import { loadFonts } from "./fonts.ts";
import type { RenderJob, RenderReply } from "./render-job.ts";

const fonts = loadFonts();

async function render({ record, issue }: RenderJob): Promise<RenderReply> {
  try {
    const view = composeCaseSummary(record, issue, await fonts);
    return { bytes: new Uint8Array(await renderToBuffer(<CaseSummary view={view} paper={issue.paper} />)) };
  } catch (error) {
    // The message of an error may quote the patient: only its name leaves the thread.
    return { failure: error instanceof Error ? error.name : "unknown error" };
  }
}

parentPort?.on("message", (job: RenderJob) => {
  void render(job).then((reply) => parentPort?.postMessage(reply));
});
