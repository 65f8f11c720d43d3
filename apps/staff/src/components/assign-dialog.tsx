"use client";

import { SelectField } from "@preamble/ui/field";
import { ActionDialog } from "./action-dialog.tsx";
import type { Colleague } from "../server/staff.ts";
import { textOf } from "../text-of.ts";
import { staffClient } from "../trpc-client.ts";

type Props = {
  slug: string;
  chosen: readonly { readonly id: string; readonly version: number }[];
  colleagues: readonly Colleague[];
  me: string;
  /** What stands now, for someone whose change came second. */
  standing: string;
  onDone?: () => void;
};

/** Gives the chosen cases to oneself, to another or to nobody, one after the other. */
export function AssignDialog({ slug, chosen, colleagues, me, standing, onDone }: Props) {
  const count = `${chosen.length} ${chosen.length === 1 ? "case" : "cases"}`;
  return (
    <ActionDialog
      label={onDone && chosen.length > 0 ? `Assign ${count}` : "Assign"}
      shortcut="a"
      heading={`Assign ${count}`}
      submitLabel="Assign"
      standing={standing}
      onSubmit={async (fields) => {
        const ownerId = textOf(fields, "owner") || null;
        const { cases } = staffClient(slug);
        for (const { id, version } of chosen) await cases.assign.mutate({ caseId: id, version, ownerId });
        onDone?.();
      }}
    >
      {chosen.length === 0 ? <p>Tick the cases in the queue first.</p> : null}
      <SelectField id="assign-owner" name="owner" label="Owner" defaultValue={me}>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me ? `Me (${name})` : name}
          </option>
        ))}
        <option value="">Nobody</option>
      </SelectField>
    </ActionDialog>
  );
}
