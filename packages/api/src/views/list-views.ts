import { savedView } from "@preamble/db/schema";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { queueFilterSchema } from "../cases/queue-filter.ts";
import { defineVerb } from "../define-verb.ts";
import { mostViews } from "./most-views.ts";
import { ownOrShared } from "./own-or-shared.ts";

/** One's own views of the queue and those of the clinic, by name; what a view no longer can ask narrows nothing. */
export const listViews = defineVerb({
  name: "views.list",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select()
      .from(savedView)
      .where(ownOrShared(actor))
      .orderBy(asc(savedView.name), asc(savedView.id))
      .limit(mostViews);
    await audit({ details: { count: rows.length } });
    return rows.map(({ id, name, staffMemberId, filter }) => ({
      id,
      name,
      shared: staffMemberId === null,
      filter: queueFilterSchema.safeParse(filter).data ?? {},
    }));
  },
});
