"use client";

import { TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { useKeyOf } from "../../../../../components/use-key-of.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = {
  slug: string;
  caseId: string;
  standing: string;
  /** The contradiction that the note clears. */
  clears?: { readonly id: string; readonly message: string };
};

/** Writes a note on the case, or the note that clears a contradiction; pressed twice it is written once. */
export function WriteNote({ slug, caseId, standing, clears }: Props) {
  const { keyOf, forget } = useKeyOf();
  return (
    <ActionDialog
      label={clears ? "Clear" : "Note"}
      shortcut={clears ? undefined : "n"}
      heading={clears ? "Clear this contradiction" : "Write a note"}
      submitLabel={clears ? "Clear with this note" : "Write note"}
      standing={standing}
      onSubmit={async (fields) => {
        const note = { caseId, text: textOf(fields, "text"), ...(clears && { contradictionId: clears.id }) };
        await staffClient(slug).cases.addNote.mutate({ ...note, noteId: keyOf(note) });
        forget();
      }}
    >
      {clears ? <p>{clears.message}</p> : null}
      <TextAreaField
        id={`note-${clears?.id ?? "case"}`}
        name="text"
        label={clears ? "What you found out" : "Note"}
        hint="Seen by the clinic’s clinicians. It cannot be changed later."
        required
        maxLength={2000}
      />
    </ActionDialog>
  );
}
