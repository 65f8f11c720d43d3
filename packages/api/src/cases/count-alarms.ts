import { cases } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { countOf } from "./count-cases.ts";
import { stillOpen } from "./queue-filter.ts";

/** How many emergencies wait for a person to acknowledge them; `mostCounted` says so many or more. */
export const countAlarms = defineVerb({
  name: "cases.countAlarms",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const waits = and(eq(cases.clinicId, actor.clinicId), stillOpen, eq(cases.queueRank, 0));
    const [row] = await tx.select({ waiting: countOf(waits) }).from(sql`(values (1)) once`);
    const waiting = row?.waiting ?? 0;
    await audit({ action: "cases.countAlarms", details: { count: waiting } });
    return { waiting };
  },
});
