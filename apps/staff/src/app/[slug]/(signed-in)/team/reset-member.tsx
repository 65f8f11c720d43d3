"use client";

import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Member } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** Mails a member who lost password or authenticator a link by which they set up both anew. */
export function ResetMember({ slug, member: { id, name, email } }: { slug: string; member: Member }) {
  return (
    <ActionDialog
      label={
        <>
          Let back in <VisuallyHidden>{name}</VisuallyHidden>
        </>
      }
      heading={`A new way in for ${name}`}
      submitLabel="Send the link"
      standing="another link to this member"
      onSubmit={() => staffClient(slug).staff.reset.mutate({ staffMemberId: id })}
    >
      <p>
        Goes to {email} and works once, for two hours. By it {name} chooses another password, sets up an
        authenticator app and gets new recovery codes; every browser is then signed out.
      </p>
      <p>
        Make sure first that it is {name} who asks: call a number that you know. If a phone or computer was
        stolen, end its <a href={`/${slug}/sessions`}>session</a> at once.
      </p>
    </ActionDialog>
  );
}
