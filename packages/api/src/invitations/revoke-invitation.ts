import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { endOpen } from "./end-open.ts";

/** Takes an invitation back that nobody has taken yet. */
export const revokeInvitation = defineVerb({
  name: "invitations.revoke",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ invitationId: z.uuid() }),
  async run({ tx, actor, now, audit }, { invitationId }) {
    const ended = await endOpen(tx, { clinicId: actor.clinicId, id: invitationId }, now());
    if (!ended) throw new VerbError("not_found");
    await audit({ subjectId: invitationId });
  },
});
