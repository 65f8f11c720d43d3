import type { AnswerSource } from "@preamble/documents/case-summary/case-record";
import type { CaseView } from "../../server/staff.ts";

type Given = Pick<CaseView["answers"][number], "source" | "reason">;

/** How an answer was given, as paper says it: why there is none outranks how that was ticked. */
export function printedSource({ source, reason }: Given): AnswerSource | null {
  if (reason === "in-person") return "rather-in-person";
  return reason === "rather-not-say" ? reason : source;
}
