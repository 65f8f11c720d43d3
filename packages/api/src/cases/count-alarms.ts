import { cases } from "@preamble/db/schema";
import { and, eq, max, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { countOf } from "./count-cases.ts";
import { stillOpen } from "./queue-conditions.ts";

/**
 * How many emergencies wait for a person to acknowledge them, `mostCounted` for so many or more, and when the last of
 * them was raised.
 */
export const countAlarms = defineVerb({
  name: "cases.countAlarms",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const waits = and(eq(cases.clinicId, actor.clinicId), stillOpen, eq(cases.queueRank, 0));
    const newest = tx
      .select({ at: max(cases.raisedAt) })
      .from(cases)
      .where(waits);
    const [row] = await tx
      .select({ waiting: countOf(waits), newestAt: sql`(${newest})`.mapWith(cases.raisedAt) })
      .from(sql`(values (1)) once`);
    const { waiting, newestAt } = row ?? { waiting: 0, newestAt: null };
    await audit({ details: { count: waiting } });
    return { waiting, newestAt };
  },
});
