"use client";

import { cityOf } from "@preamble/booking/format-time";
import { levels } from "@preamble/domain/levels";
import { Field, SelectField, TextAreaField } from "@preamble/ui/field";
import { useState } from "react";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { textOf } from "../../../../../text-of.ts";
import { refusalOf, staffClient } from "../../../../../trpc-client.ts";

type Props = Pick<CaseView, "level" | "version"> & {
  slug: string;
  caseId: string;
  standing: string;
  timeZone: string;
};

const talkWords: Readonly<Record<string, string>> = {
  "spoke-missing": "Say when you spoke with the patient.",
  "spoke-ahead": "This time has not come yet.",
  "spoke-before-raised": "This is before the case was raised. Speak with the patient about it first.",
};

/** Signs the level in force, or another one with a reason. */
export function ReviewDialog({ slug, caseId, version, level, standing, timeZone }: Props) {
  const [wrongTalk, setWrongTalk] = useState<string>();
  return (
    <ActionDialog
      label="Review"
      shortcut="r"
      heading="Review the level"
      submitLabel="Sign"
      standing={standing}
      onSubmit={async (fields) => {
        const [reason, spoke] = [textOf(fields, "reason"), textOf(fields, "spoke")];
        setWrongTalk(undefined);
        try {
          await staffClient(slug).cases.review.mutate({
            caseId,
            version,
            level: levels.find((one) => one === fields.get("level")) ?? level,
            ...(reason && { reason }),
            ...(spoke && { spoke }),
          });
        } catch (fault) {
          setWrongTalk(refusalOf(fault).reasons.flatMap((one) => talkWords[one] ?? [])[0]);
          throw fault;
        }
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
        hint={`By the clinic's clock (${cityOf(timeZone, "en")}). Needed to lower emergency now or same day. That waits until a second clinician signs; until then the level, and what may be booked, stays.`}
        error={wrongTalk}
        className="w-64"
      />
    </ActionDialog>
  );
}
