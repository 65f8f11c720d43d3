import { createHash } from "node:crypto";

/** One event under its seal, each value as PostgreSQL writes it whatever the session's settings. */
export type Link = {
  readonly clinicId: string;
  readonly position: string;
  readonly sequence: string;
  /** Seconds since 1970, to the microsecond. */
  readonly createdAt: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectId: string | null;
  readonly details: string;
  readonly requestId: string;
  readonly sealedAt: string;
};

/** The newest seal of a clinic's chain: it vouches for all that lie before it. */
export type Head = { readonly clinicId: string; readonly position: number; readonly hash: string };

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** What the first seal of a clinic is chained to. */
export const rootOf = (clinicId: string): string => sha256(`preamble audit chain 1 ${clinicId}`);

/** The hash of a seal, from the hash before it and all that it seals. */
export const hashOf = (previous: string, link: Link): string =>
  sha256(
    previous,
    JSON.stringify([
      link.clinicId,
      link.position,
      link.sequence,
      link.createdAt,
      link.actorKind,
      link.actorId,
      link.action,
      link.subjectId,
      link.details,
      link.requestId,
      link.sealedAt,
    ]),
  );
