import type { CaseStatus } from "@preamble/db/case-status";

/** Where a case stands, as staff read it. */
export const statusWords = (status: CaseStatus): string => status.replaceAll("-", " ");
