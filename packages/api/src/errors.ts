/** Everything that a verb may answer instead of its result. */
export const errorCodes = [
  "invalid_input",
  "not_signed_in",
  "forbidden",
  "not_found",
  "conflict",
  "already_sent",
  "expired",
  "slot_taken",
  "not_bookable",
  "unavailable",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A refusal the caller can act on. `reasons` are codes from closed lists, never what a person wrote. */
export class VerbError extends Error {
  override name = "VerbError";
  readonly code: ErrorCode;
  readonly reasons: readonly string[];

  constructor(code: ErrorCode, reasons: readonly string[] = [], options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.reasons = reasons;
  }
}
