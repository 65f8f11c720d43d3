import type { StaffRole } from "@preamble/db/actor";
import type { Member } from "../../../../server/staff.ts";

/** The roles as members read them. */
export const roleNames: Readonly<Record<StaffRole, string>> = {
  "front-desk": "Front desk",
  clinician: "Clinician",
  "clinic-admin": "Administrator",
  auditor: "Auditor",
};

/** What a member may do, on one line. */
export function rightsWords({
  roles,
  mayLowerUrgent,
  active,
}: Pick<Member, "roles" | "mayLowerUrgent" | "active">) {
  const may = [...roles.map((role) => roleNames[role]), ...(mayLowerUrgent ? ["lowers urgent levels"] : [])];
  return [...(active ? [] : ["Has left"]), may.join(", ") || "no role"].join("; ");
}
