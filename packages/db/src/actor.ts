export const staffRoles = ["front-desk", "clinician", "clinic-admin", "auditor"] as const;

export type StaffRole = (typeof staffRoles)[number];

/** What a verb may be open to; a visitor is anyone on the clinic's public pages, system is the worker. */
export const roles = ["visitor", "patient", ...staffRoles, "system"] as const;

export type Role = (typeof roles)[number];

/** Who acts, always within one clinic. */
export type Actor =
  | { readonly kind: "visitor"; readonly clinicId: string }
  | {
      readonly kind: "patient";
      readonly clinicId: string;
      readonly sessionId: string;
      readonly intakeId: string;
    }
  | {
      readonly kind: "staff";
      readonly clinicId: string;
      readonly sessionId: string;
      readonly staffMemberId: string;
      readonly name: string;
      readonly roles: readonly StaffRole[];
    }
  | { readonly kind: "system"; readonly clinicId: string };

export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === "staff" ? actor.roles : [actor.kind];
}
