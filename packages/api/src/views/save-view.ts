import { savedView } from "@preamble/db/schema";
import { z } from "zod";
import { queueFilterSchema } from "../cases/queue-filter.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { mostViews } from "./most-views.ts";
import { ownOrShared } from "./own-or-shared.ts";

/**
 * Keeps a way to narrow the queue under a name, for oneself or for everyone who works the queue. Sent twice it is
 * kept once. Throws forbidden where one who is no clinician asks for what rules found, and conflict with
 * "too-many" where no more can be shown.
 */
export const saveView = defineVerb({
  name: "views.save",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    viewId: z.uuid(),
    name: z.string().trim().min(1).max(40),
    shared: z.boolean(),
    filter: queueFilterSchema,
  }),
  async run({ tx, actor, audit }, { viewId, name, shared, filter }) {
    if (filter.family && !actor.roles.includes("clinician")) throw new VerbError("forbidden");
    const { clinicId } = actor;
    const staffMemberId = shared ? null : actor.staffMemberId;
    await tx
      .insert(savedView)
      .values({ clinicId, id: viewId, staffMemberId, name, filter })
      .onConflictDoNothing();
    const count = await tx.$count(savedView, ownOrShared(actor));
    if (count > mostViews) throw new VerbError("conflict", ["too-many"]);
    await audit({ details: { viewId, shared } });
    await tellPages(tx, clinicId);
    return { id: viewId };
  },
});
