import type { AuditEntry } from "@preamble/db/audit";
import type { Tx } from "@preamble/db/client";

/** Everything that a verb may answer instead of its result. */
export const errorCodes = [
  "invalid_input",
  "not_signed_in",
  "forbidden",
  "not_found",
  "conflict",
  "already_sent",
  "expired",
  "form_full",
  "slot_taken",
  "not_bookable",
  "unavailable",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A time that may be had instead of the one refused. */
export type Alternative = { readonly slotId: string; readonly startsAt: Date };

/** A refusal the caller can act on. `reasons` are codes from closed lists, never what a person wrote. */
export class VerbError extends Error {
  override name = "VerbError";
  readonly code: ErrorCode;
  readonly reasons: readonly string[];
  /** Of a slot that is refused: the nearest ones that may be booked now. */
  readonly alternatives: readonly Alternative[];

  constructor(
    code: ErrorCode,
    reasons: readonly string[] = [],
    { alternatives = [], ...options }: ErrorOptions & { alternatives?: readonly Alternative[] } = {},
  ) {
    super(code, options);
    this.code = code;
    this.reasons = reasons;
    this.alternatives = alternatives;
  }
}

/** What an address or a clinic may not ask for now: it has asked too much this minute. */
export class TooManyCalls extends VerbError {
  override name = "TooManyCalls";
  /** What tells the caller when to come again. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>>) {
    super("unavailable");
    this.headers = headers;
  }
}

/** A refusal that is put on record, with what it brings about itself, though all else that the call wrote is undone. */
export class RefusalOnRecord extends VerbError {
  override name = "RefusalOnRecord";
  readonly entry: AuditEntry;
  readonly also: (tx: Tx) => Promise<void>;

  constructor(
    code: ErrorCode,
    entry: AuditEntry,
    {
      reasons = [],
      alternatives = [],
      also = () => Promise.resolve(),
    }: Partial<Pick<RefusalOnRecord, "reasons" | "alternatives" | "also">> = {},
  ) {
    super(code, reasons, { alternatives });
    this.entry = entry;
    this.also = also;
  }
}
