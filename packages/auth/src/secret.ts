import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { z } from "zod";

/** 256 random bits for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: enough to recognise it, nothing to use it with. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Six digits to read out or copy by hand. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * What is stored of a code that goes with a secret. The secret is the key and is not stored, so the few
 * codes there are cannot be tried against what is.
 */
export const hashCode = (secret: string, code: string): string =>
  createHmac("sha256", secret).update(code).digest("base64url");

const shape = /^([0-9a-f-]{36})\.([\w-]{20,100})$/;

/** The clinic and the secret that a cookie carries, or null for what is no cookie of ours. */
export function readCarried(cookie: string | undefined): { clinicId: string; secret: string } | null {
  const [, clinicId, secret] = shape.exec(cookie ?? "") ?? [];
  return clinicId && secret && z.uuid().safeParse(clinicId).success ? { clinicId, secret } : null;
}
