"use client";

import { TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { useKeyOf } from "../../../../../components/use-key-of.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

/** Adds to a signed review, which stays as it was signed; pressed twice it is added once. */
export function AddAddendum({
  slug,
  reviewId,
  standing,
}: {
  slug: string;
  reviewId: string;
  standing: string;
}) {
  const { keyOf, forget } = useKeyOf();
  return (
    <ActionDialog
      label="Addendum"
      heading="Add to this review"
      submitLabel="Sign the addendum"
      standing={standing}
      onSubmit={async (fields) => {
        const addendum = { reviewId, text: textOf(fields, "addendum") };
        await staffClient(slug).cases.addAddendum.mutate({ ...addendum, addendumId: keyOf(addendum) });
        forget();
      }}
    >
      <TextAreaField
        id={`addendum-${reviewId}`}
        name="addendum"
        label="Addendum"
        hint="Stands beside the review under your name. It cannot be changed later."
        required
        maxLength={2000}
      />
    </ActionDialog>
  );
}
