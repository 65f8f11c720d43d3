import { location } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 200;

/** Where the clinic sees patients, by name. */
export const listLocations = defineVerb({
  name: "locations.list",
  effect: "read",
  roles: ["front-desk", "clinician", "clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({ id: location.id, name: location.name, address: location.address, hours: location.hours })
      .from(location)
      .where(eq(location.clinicId, actor.clinicId))
      .orderBy(asc(location.name), asc(location.id))
      .limit(most);
    await audit({ details: { count: rows.length } });
    return rows;
  },
});
