"use client";

import { levels } from "@preamble/domain/levels";
import { Field, SelectField, TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { levelNames } from "../../../../../level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = Pick<CaseView, "level" | "version"> & { slug: string; caseId: string; standing: string };

/** Signs the level in force, or another one with a reason. */
export function ReviewDialog({ slug, caseId, version, level, standing }: Props) {
  return (
    <ActionDialog
      label="Review"
      shortcut="r"
      heading="Review the level"
      submitLabel="Sign"
      standing={standing}
      onSubmit={(fields) => {
        const [reason, spoke] = [textOf(fields, "reason"), textOf(fields, "spoke")];
        return staffClient(slug).cases.review.mutate({
          caseId,
          version,
          level: levels.find((one) => one === fields.get("level")) ?? level,
          ...(reason && { reason }),
          ...(spoke && { spokeAt: new Date(spoke).toISOString() }),
        });
      }}
    >
      <SelectField name="level" label="The level you hold right" defaultValue={level}>
        {levels.toReversed().map((one) => (
          <option key={one} value={one}>
            {levelNames[one]}
            {one === level ? " (in force: agree)" : ""}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        name="reason"
        label="Reason"
        hint="Needed where the level changes. Signed with your name; it cannot be changed later."
        rows={3}
        maxLength={1000}
      />
      <Field
        type="datetime-local"
        name="spoke"
        label="When did you speak with the patient?"
        hint="Needed to lower emergency now or same day. That waits until a second clinician signs; until then the level, and what may be booked, stays."
        className="w-64"
      />
    </ActionDialog>
  );
}
