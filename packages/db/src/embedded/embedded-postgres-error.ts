/** A reason why the database cannot run, as one sentence that is shown to the person who started Preamble. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}

const words = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "the operation is not permitted"],
  ["ENOSPC", "no space is left on the disk"],
  ["EDQUOT", "the disk quota is used up"],
  ["EROFS", "the disk is read-only"],
  ["ENOTDIR", "a part of the path is a file"],
  ["EEXIST", "a file is in the way"],
]);

/** The cause of a failure in a few words, without a full stop. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = "code" in error ? words.get(String(error.code)) : undefined;
  return known ?? error.message.replace(/\.$/, "");
}

/** The last error that a PostgreSQL program wrote, or its last line. */
export function causeInOutput(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const error =
    lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error): /.test(line)) ?? lines.at(-1) ?? "no message";
  return error.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s+/, "").replace(/\.$/, "");
}
