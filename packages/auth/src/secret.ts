import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: enough to recognise it, nothing to use it with. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
