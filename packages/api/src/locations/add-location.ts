import { location } from "@preamble/db/schema";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { locationSchema } from "../settings/settings-schema.ts";

/** Adds a place where patients are seen. Sent twice under one id, it is added once. */
export const addLocation = defineVerb({
  name: "locations.add",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ locationId: z.uuid(), value: locationSchema }),
  async run({ tx, actor: { clinicId }, audit }, { locationId, value }) {
    await tx
      .insert(location)
      .values({ clinicId, id: locationId, ...value })
      .onConflictDoNothing();
    await audit({ details: { locationId } });
    await tellPages(tx, clinicId);
  },
});
