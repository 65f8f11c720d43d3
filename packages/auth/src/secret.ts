import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** 256 random bits for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: enough to recognise it, nothing to use it with. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const shape = /^([0-9a-f-]{36})\.([\w-]{20,100})$/;

/** The clinic and the secret that a cookie carries, or null for what is no cookie of ours. */
export function readCarried(cookie: string | undefined): { clinicId: string; secret: string } | null {
  const [, clinicId, secret] = shape.exec(cookie ?? "") ?? [];
  return clinicId && secret && z.uuid().safeParse(clinicId).success ? { clinicId, secret } : null;
}
