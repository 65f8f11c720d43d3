import { createRenderer } from "@preamble/documents/render";
import { type Engine, workerFile } from "./contenders.ts";
import { issue, record } from "./same-case.ts";

/** The summary as the product makes it, with its code and its figures, on the thread beside. */
export function open(): Engine {
  const renderer = createRenderer({ workerFile, timeoutMs: 120_000 });
  return { page: () => renderer.caseSummary(record, issue), close: () => renderer.close() };
}
