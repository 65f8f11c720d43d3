import type { StaffRole } from "@preamble/db/actor";

const pages: readonly { path: string; label: string; roles: readonly StaffRole[] }[] = [
  { path: "today", label: "Today", roles: ["front-desk", "clinician"] },
  { path: "queue", label: "Queue", roles: ["front-desk", "clinician"] },
  { path: "calls", label: "Calls", roles: ["front-desk", "clinician"] },
  { path: "schedule", label: "Schedule", roles: ["front-desk", "clinician"] },
  { path: "team", label: "Team", roles: ["clinic-admin"] },
  { path: "settings", label: "Settings", roles: ["clinic-admin"] },
  { path: "outbox", label: "Outbox", roles: ["clinic-admin"] },
  { path: "audit", label: "Audit", roles: ["auditor", "clinic-admin"] },
];

/** The pages that these roles may open, in the order of the navigation. */
export function pagesFor(roles: readonly StaffRole[]) {
  return pages.filter((page) => page.roles.some((role) => roles.includes(role)));
}

/** Whether these roles may open a page. */
export function mayOpen(roles: readonly StaffRole[], path: string): boolean {
  return pagesFor(roles).some((page) => page.path === path);
}
