import { message } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** Puts on record that a message does not go out, as no mail server is set: it is kept for reading alone. */
export const keepMessage = defineVerb({
  name: "messages.keep",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor, audit }, { messageId }) {
    const [row] = await tx
      .select({ id: message.id })
      .from(message)
      .where(and(eq(message.clinicId, actor.clinicId), eq(message.id, messageId)));
    if (!row) throw new VerbError("not_found");
    await audit({ subjectId: messageId });
    return {};
  },
});
