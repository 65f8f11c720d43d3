"use client";

import { Button } from "@preamble/ui/button";
import { useAct } from "../../../../components/use-act.ts";
import type { OpenInvitation } from "../../../../server/staff.ts";
import { rightsWords } from "./rights-words.ts";
import { staffClient } from "../../../../trpc-client.ts";

type Props = { slug: string; invitations: readonly (OpenInvitation & { until: string })[] };

/** Who was mailed a link and has not used it yet; it can be taken back. */
export function Invitations({ slug, invitations }: Props) {
  const { busy, refusal, act } = useAct();
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invited" className="my-4">
      <h2 id="invited" className="text-base">
        Links that nobody has used yet
      </h2>
      <ul className="compact">
        {invitations.map(({ id, name, email, roles, mayLowerUrgent, staffMemberId, until }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-1">
            <span>
              <strong>{name}</strong>, {email}:{" "}
              {staffMemberId ? "to sign in again" : rightsWords({ roles, mayLowerUrgent, active: true })}
            </span>
            <span className="text-muted">{until}</span>
            <Button
              kind="quiet"
              disabled={busy}
              onClick={() =>
                void act(() => staffClient(slug).invitations.revoke.mutate({ invitationId: id }))
              }
            >
              Take back the link of {name}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-danger">
        {refusal ? "Not taken back. It may have been used meanwhile: look again." : ""}
      </p>
    </section>
  );
}
