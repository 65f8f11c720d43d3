import { levelNames } from "./level-names.ts";
import type { CaseView } from "./server/staff.ts";

/** What stands on a case in one line, for someone whose own words came second. */
export function standingWords({
  level,
  status,
  owner,
}: Pick<CaseView, "level" | "status" | "owner">): string {
  return `${levelNames[level]}, ${status.replaceAll("-", " ")}, ${owner ? `owner ${owner}` : "no owner yet"}`;
}
