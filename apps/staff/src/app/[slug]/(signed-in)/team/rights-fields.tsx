import { staffRoles } from "@preamble/db/actor";
import { OptionRow } from "@preamble/ui/option-row";
import { roleNames } from "./rights-words.ts";
import type { Member } from "../../../../server/staff.ts";

type Rights = Pick<Member, "roles" | "mayLowerUrgent">;

/** What someone may do, to tick; `id` keeps the fields of one dialog apart from another's. */
export function RightsFields({ id, roles, mayLowerUrgent }: Rights & { id: string }) {
  return (
    <>
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
    </>
  );
}

/** What was ticked. */
export const rightsFrom = (fields: FormData): Rights => ({
  roles: staffRoles.filter((role) => fields.has(role)),
  mayLowerUrgent: fields.has("lowers"),
});
