"use client";

import { OptionRow } from "@preamble/ui/option-row";
import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { rightsWords } from "./rights-words.ts";
import type { Member } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { RightsFields, rightsFrom } from "./rights-fields.tsx";

/** Changes a member's roles, and says that a member has left. */
export function ChangeMember({ slug, member }: { slug: string; member: Member }) {
  const { id, name, roles, mayLowerUrgent, active } = member;
  return (
    <ActionDialog
      key={rightsWords(member)}
      label={
        <>
          Change <VisuallyHidden>{name}</VisuallyHidden>
        </>
      }
      heading={`What ${name} may do`}
      submitLabel="Save"
      standing={rightsWords(member)}
      onSubmit={(fields) =>
        staffClient(slug).staff.change.mutate({
          staffMemberId: id,
          seen: { roles, mayLowerUrgent, active },
          rights: { ...rightsFrom(fields), active: fields.has("active") },
        })
      }
    >
      <RightsFields id={id} roles={roles} mayLowerUrgent={mayLowerUrgent} />
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
