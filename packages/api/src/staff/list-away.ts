import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { daySchema } from "../instant.ts";
import { awayBetween } from "./away-between.ts";

const longestDays = 31;
const dayMs = 86_400_000;

/** Which clinicians are away within a span of at most 31 days. */
export const listAway = defineVerb({
  name: "staff.away",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z
    .strictObject({ from: daySchema, until: daySchema })
    .refine(({ from, until }) => until >= from && Date.parse(until) - Date.parse(from) < longestDays * dayMs),
  async run({ tx, actor, audit }, span) {
    const rows = await awayBetween(tx, actor.clinicId, span);
    await audit({ details: { count: rows.length } });
    return rows;
  },
});
