/**
 * SQLSTATE of a server that is full, stopping, starting, out of connections, disk or time, or a standby, and
 * of what may well pass when it is tried again.
 */
const passing = /^(08|53|57P|58|25006|25P03|40001|40P01|55P03|57014)/;

const socketFaults = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** What `pg` says of a statement that was not answered at all, not even with its end. */
const silence = "Query read timeout";

/** Whether a statement was not answered at all: its connection is of no more use. */
export const isSilence = (fault: unknown): boolean =>
  fault instanceof Error && (fault.message === silence || isSilence(fault.cause));

/** What `pg` says of a connection without giving a code. */
const connectionFaults =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/**
 * A short name, free of any value, for a fault that is the database's absence or exhaustion and may pass when
 * it is tried again; null for a fault of our own.
 */
export function outageOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
  if (passing.test(code) || socketFaults.has(code)) return code;
  if (fault.message === silence) return "no answer";
  return connectionFaults.test(fault.message) ? "no connection" : outageOf(fault.cause);
}
