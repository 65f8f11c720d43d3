import { isDeepStrictEqual } from "node:util";
import { VerbError } from "./errors.ts";

/** Throws conflict where what stands under an id is not what is said under it now: sent twice, it is one thing. */
export function requireSame<T extends object>(kept: T | undefined, said: Partial<T>): asserts kept is T {
  if (!kept || !isDeepStrictEqual({ ...kept, ...said }, kept)) throw new VerbError("conflict");
}
