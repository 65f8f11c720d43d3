import { offerEnds, tellAt } from "@preamble/booking/waitlist";
import { slot, waitlistOffer } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { isFree } from "../appointments/free-slots.ts";
import { lockTimes } from "../appointments/lock-times.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { nextToTell } from "./next-waiting.ts";
import { offeredBesideUntil } from "./offered-beside.ts";
import { tellOfSooner } from "./tell-of-sooner.ts";

/**
 * Tells the next few on the waitlist of a slot that became free and keeps it for them until their offers expire;
 * then the next few, until someone took it or nobody is left. The gate is asked for each. Nobody is told at
 * night, when the slot is anyone's, nor while others are told of a time that a long visit would take with it.
 */
export const offerFreedSlot = defineVerb({
  name: "waitlist.offer",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ slotId: z.uuid() }),
  async run(context, { slotId }) {
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
    const free =
      startsAt > now() &&
      (await isFree(tx, { clinicId, hours: home.hours, asker: null, now: now() }, { slotId, startsAt }));
    const wakes = tellAt(now(), home.hours.timeZone);
    const waitsUntil = await offeredBesideUntil(tx, freed, now());
    const told = free && !waitsUntil && wakes <= now() ? await nextToTell(context, freed) : [];
    const expiresAt = offerEnds(now(), startsAt);
    for (const { entryId, patientId, levelRank } of told) {
      await tx
        .insert(waitlistOffer)
        .values({ clinicId, entryId, slotId, caseLevelRank: levelRank, expiresAt });
      await tellOfSooner(context, home, { entryId, patientId, slotId, startsAt, expiresAt });
    }
    const goesOnAt = told.length > 0 ? expiresAt : (waitsUntil ?? wakes);
    if (free && goesOnAt > now()) await jobs.send(tx, "waitlist.offer", { clinicId, slotId }, goesOnAt);
    if (told.length > 0) await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
    await audit({ action: "waitlist.offer", subjectId: slotId, details: { told: told.length } });
    return { told: told.length };
  },
});
