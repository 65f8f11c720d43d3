import { tellAt } from "@preamble/booking/waitlist";
import { slot, waitlistOffer } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { lockTimes } from "../appointments/lock-times.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { tellPages } from "../tell-pages.ts";
import { freeFrom } from "./free-from.ts";
import { nextToTell } from "./next-waiting.ts";
import { offeredBesideUntil } from "./offered-beside.ts";
import { tellOfSooner } from "./tell-of-sooner.ts";

/**
 * Tells the next few on the waitlist of a slot that became free and keeps it for them until their offers expire;
 * then the next few, until someone took it or nobody is left who was not told since it was freed. The gate is asked for
 * each. Nobody is told at night, when the slot is anyone's, while someone holds it, nor while others are told of a time
 * that a long visit would take with it.
 */
export const offerFreedSlot = defineVerb({
  name: "waitlist.offer",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ slotId: z.uuid(), freedAt: instantSchema.optional() }),
  async run(context, { slotId, freedAt = new Date(0) }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    await lockTimes(tx, clinicId);
    const [freed] = await tx
      .select()
      .from(slot)
      .where(and(eq(slot.clinicId, clinicId), eq(slot.id, slotId)));
    if (!freed) throw new VerbError("not_found");
    const home = await loadClinic(tx, clinicId);
    const { startsAt } = freed;
    const free = await freeFrom(tx, freed, { freedAt, now: now() });
    const beside = await offeredBesideUntil(tx, freed, now());
    const mayTellAt = [free, beside, tellAt(now(), home.hours.timeZone)]
      .flatMap((at) => at ?? [])
      .reduce((one, other) => (one > other ? one : other));
    const told = free && mayTellAt <= now() ? await nextToTell(context, freed, freedAt) : [];
    for (const { levelRank, ...who } of told) {
      const { entryId, expiresAt } = who;
      await tx
        .insert(waitlistOffer)
        .values({ clinicId, entryId, slotId, caseLevelRank: levelRank, createdAt: now(), expiresAt });
      await tellOfSooner(context, home, { ...who, slotId, startsAt });
    }
    const goesOnAt = told.reduce((last, { expiresAt }) => (expiresAt > last ? expiresAt : last), mayTellAt);
    if (free && goesOnAt > now())
      await jobs.send(tx, "waitlist.offer", { clinicId, slotId, freedAt: freedAt.toISOString() }, goesOnAt);
    if (told.length > 0) await tellPages(tx, clinicId);
    await audit({ subjectId: slotId, details: { told: told.length } });
    return { told: told.length };
  },
});
