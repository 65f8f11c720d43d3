/** A start that failed for a reason the person at the keyboard can act on; the message is one sentence. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}
