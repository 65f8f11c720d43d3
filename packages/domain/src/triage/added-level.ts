import { type Level, oneBelow } from "../levels.ts";
import type { UnresolvedRule } from "./triage.ts";

/** What an unresolved rule adds to the level: one below its own, save a contradiction (triage-rules.md section 2). */
export const addedLevel = ({ family, level }: Pick<UnresolvedRule, "family" | "level">): Level =>
  family === "contradiction" ? level : oneBelow(level);
