import { location } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { locationOf } from "../settings/settings-of.ts";
import { locationSchema } from "../settings/settings-schema.ts";
import { stampSchema } from "../settings/stamp.ts";

/**
 * Changes where and when patients are seen; what can be booked there follows. Throws conflict where the location
 * is no longer what the caller saw.
 */
export const changeLocation = defineVerb({
  name: "locations.change",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ locationId: z.uuid(), seen: stampSchema, value: locationSchema }),
  async run(context, { locationId, seen, value }) {
    const { tx, actor, audit } = context;
    const own = and(eq(location.clinicId, actor.clinicId), eq(location.id, locationId));
    const [found] = await tx.select().from(location).where(own).for("no key update");
    if (!found) throw new VerbError("not_found");
    if (locationOf(found).seen !== seen) throw new VerbError("conflict");
    await tx.update(location).set(value).where(own);
    await followHours(context);
    await audit({ subjectId: locationId });
  },
});
