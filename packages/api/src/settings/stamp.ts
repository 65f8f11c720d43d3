import { createHash } from "node:crypto";
import { z } from "zod";

/** Stands for what a page showed: a change that was made over another's is told by it. */
export const stampOf = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url");

export const stampSchema = z.string().regex(/^[\w-]{43}$/);
