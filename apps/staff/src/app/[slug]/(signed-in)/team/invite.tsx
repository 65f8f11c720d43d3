"use client";

import { Field } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { RightsFields, rightsFrom } from "./rights-fields.tsx";

/** Mails someone a link by which they become a member. */
export function Invite({ slug }: { slug: string }) {
  return (
    <ActionDialog
      kind="primary"
      label="Invite someone"
      heading="Invite someone to work here"
      submitLabel="Send the invitation"
      standing="another invitation to this address"
      onSubmit={(fields) =>
        staffClient(slug).invitations.invite.mutate({
          email: textOf(fields, "invited-email"),
          name: textOf(fields, "invited-name"),
          title: textOf(fields, "invited-title"),
          ...rightsFrom(fields),
        })
      }
    >
      <Field
        name="invited-email"
        label="Email"
        hint="The link in it works once, for three days."
        type="email"
        required
        maxLength={254}
      />
      <Field name="invited-name" label="Name" required maxLength={120} />
      <Field name="invited-title" label="Title" hint="Such as Nurse" required maxLength={120} />
      <RightsFields id="invited" roles={[]} mayLowerUrgent={false} />
    </ActionDialog>
  );
}
