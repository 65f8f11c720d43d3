"use client";

import { caseMoves, isClinical, isOpenStatus } from "@preamble/db/case-status";
import { longestReason } from "@preamble/domain/reason-length";
import { SelectField, TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { statusWords } from "../../../../../features/cases/status-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = Pick<CaseView, "status" | "version"> & {
  slug: string;
  caseId: string;
  standing: string;
  clinical: boolean;
};

/** Moves the case on to a status that follows the one it has; nothing where none is this member's to say. */
export function MoveDialog({ slug, caseId, version, status, standing, clinical }: Props) {
  const next = caseMoves[status].filter((one) => clinical || !isClinical(one));
  if (next.length === 0) return null;
  return (
    <ActionDialog
      label="Move on"
      shortcut="m"
      heading="Move the case on"
      submitLabel="Move on"
      standing={standing}
      onSubmit={async (fields) => {
        const to = next.find((one) => one === fields.get("to"));
        const reason = textOf(fields, "reason") || undefined;
        if (to) await staffClient(slug).cases.move.mutate({ caseId, version, to, reason });
      }}
    >
      <p>
        Now: <strong>{statusWords(status)}</strong>.
        {clinical
          ? " A case whose clock ran out is seen or closed only once a clinician has said why on its call sheet."
          : ""}
      </p>
      <SelectField name="to" label="Becomes">
        {next.map((one) => (
          <option key={one} value={one}>
            {statusWords(one)}
          </option>
        ))}
      </SelectField>
      {isOpenStatus(status) ? null : (
        <TextAreaField
          name="reason"
          label="Why it is opened again"
          hint="Needed where it goes back in review; it stands among the notes."
          rows={2}
          maxLength={longestReason}
        />
      )}
    </ActionDialog>
  );
}
