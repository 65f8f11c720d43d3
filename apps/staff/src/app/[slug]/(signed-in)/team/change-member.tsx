"use client";

import { staffRoles } from "@preamble/db/actor";
import { OptionRow } from "@preamble/ui/option-row";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { rightsWords, roleNames } from "../../../../rights-words.ts";
import type { Member } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** Changes a member's roles, and says that a member has left. */
export function ChangeMember({ slug, member }: { slug: string; member: Member }) {
  const { id, name, roles, mayLowerUrgent, active } = member;
  return (
    <ActionDialog
      key={rightsWords(member)}
      label={`Change ${name}`}
      heading={`What ${name} may do`}
      submitLabel="Save"
      standing={rightsWords(member)}
      onSubmit={(fields) =>
        staffClient(slug).staff.change.mutate({
          staffMemberId: id,
          seen: { roles, mayLowerUrgent, active },
          rights: {
            roles: staffRoles.filter((role) => fields.has(role)),
            mayLowerUrgent: fields.has("lowers"),
            active: fields.has("active"),
          },
        })
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">Roles</legend>
        {staffRoles.map((role) => (
          <OptionRow
            key={role}
            id={`${id}-${role}`}
            type="checkbox"
            name={role}
            label={roleNames[role]}
            defaultChecked={roles.includes(role)}
          />
        ))}
      </fieldset>
      <OptionRow
        id={`${id}-lowers`}
        type="checkbox"
        name="lowers"
        label="May lower urgent levels"
        hint="A physician or PA, who must be a clinician here."
        defaultChecked={mayLowerUrgent}
      />
      <OptionRow
        id={`${id}-active`}
        type="checkbox"
        name="active"
        label="Works here"
        hint="Without this the member is signed out and cannot sign in."
        defaultChecked={active}
      />
    </ActionDialog>
  );
}
