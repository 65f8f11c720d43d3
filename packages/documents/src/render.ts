import { Worker } from "node:worker_threads";
import type { AppointmentLetterRecord } from "./appointment-letter/appointment-letter-record.ts";
import type { CaseRecord } from "./case-summary/case-record.ts";
import type { DaySummariesRecord } from "./day-summaries/day-summaries-record.ts";
import type { FormCopyRecord } from "./form-copy/form-copy-record.ts";
import type { HandoutRecord } from "./handout/handout-record.ts";
import type { ReferralLetterRecord } from "./referral-letter/referral-letter-record.ts";
import type { Issue, RenderJob, RenderReply, SummaryIssue } from "./render-job.ts";

export interface Renderer {
  /** The clinical summary as PDF bytes: the same record and issue give the same bytes. */
  caseSummary(record: CaseRecord, issue: SummaryIssue): Promise<Uint8Array>;
  /** The summaries of several cases in one file. */
  daySummaries(record: DaySummariesRecord, issue: Omit<Issue, "links">): Promise<Uint8Array>;
  /** All that the patient answered, for themselves. */
  formCopy(record: FormCopyRecord, issue: Issue): Promise<Uint8Array>;
  /** What the patient takes home, in their language. */
  handout(record: HandoutRecord, issue: Issue): Promise<Uint8Array>;
  /** When a visit is and with whom, in the patient's language. */
  appointmentLetter(record: AppointmentLetterRecord, issue: Issue): Promise<Uint8Array>;
  /** A case with its flags, for whoever sees the patient next. */
  referralLetter(record: ReferralLetterRecord, issue: Issue): Promise<Uint8Array>;
  /** Ends the thread; a document under way rejects. */
  close(): Promise<void>;
}

/** A page is laid out in many short-lived objects. With this much room for them the process takes a fifth less memory. */
const youngGenerationMb = 64;

/**
 * Renders documents on one thread of its own, one after the other, so that requests never wait on layout.
 * `workerFile` is the path of the built `dist/render-worker.mjs`. A crash, or a document that takes longer
 * than `timeoutMs` a case, rejects that document alone; the next one gets a new thread.
 */
export function createRenderer(options: { workerFile: string; timeoutMs?: number }): Renderer {
  const { workerFile, timeoutMs = 15_000 } = options;
  let thread: Worker | null = null;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  function drop(worker: Worker): Promise<number> {
    if (thread === worker) thread = null;
    return worker.terminate();
  }

  function run(job: RenderJob): Promise<Uint8Array> {
    if (closed) return Promise.reject(new Error("The renderer is closed."));
    const worker = (thread ??= new Worker(workerFile, {
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    }));
    worker.ref();
    return new Promise<Uint8Array>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        worker.off("error", onError).off("exit", onExit).off("message", onMessage);
        worker.unref();
        act();
      };
      const fail = (message: string) => {
        settle(() => reject(new Error(message)));
        // A thread that fails while it is being stopped has nobody left to tell.
        worker.on("error", () => undefined);
        void drop(worker);
      };
      const onError = (error: unknown) =>
        fail(`The PDF thread crashed: ${error instanceof Error ? error.name : "unknown error"}.`);
      const onExit = () => fail("The PDF thread stopped.");
      const onMessage = (reply: RenderReply) => {
        if ("bytes" in reply) settle(() => resolve(reply.bytes));
        else fail(`The PDF could not be made: ${reply.failure}.`);
      };
      const cases = job.kind === "day-summaries" ? job.record.cases.length : 1;
      const patience = timeoutMs * cases;
      const timer = setTimeout(() => fail(`The PDF took longer than ${patience} ms.`), patience);
      worker.on("error", onError).on("exit", onExit).on("message", onMessage);
      worker.postMessage(job);
    });
  }

  function inTurn(job: RenderJob): Promise<Uint8Array> {
    const result = queue.then(() => run(job));
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    caseSummary: (record, issue) => inTurn({ kind: "case-summary", record, issue }),
    daySummaries: (record, issue) => inTurn({ kind: "day-summaries", record, issue }),
    formCopy: (record, issue) => inTurn({ kind: "form-copy", record, issue }),
    handout: (record, issue) => inTurn({ kind: "handout", record, issue }),
    appointmentLetter: (record, issue) => inTurn({ kind: "appointment-letter", record, issue }),
    referralLetter: (record, issue) => inTurn({ kind: "referral-letter", record, issue }),
    async close() {
      closed = true;
      if (thread) await drop(thread);
    },
  };
}
