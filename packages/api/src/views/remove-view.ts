import { savedView } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { ownOrShared } from "./own-or-shared.ts";

/** Removes one's own view of the queue, or one of the clinic. Throws not_found, also for another's own. */
export const removeView = defineVerb({
  name: "views.remove",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ viewId: z.uuid() }),
  async run({ tx, actor, audit }, { viewId }) {
    const [removed] = await tx
      .delete(savedView)
      .where(and(ownOrShared(actor), eq(savedView.id, viewId)))
      .returning({ id: savedView.id });
    if (!removed) throw new VerbError("not_found");
    await audit({ subjectId: viewId });
    await tellPages(tx, actor.clinicId);
    return { id: viewId };
  },
});
