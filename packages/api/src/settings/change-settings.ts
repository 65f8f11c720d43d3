import { clinic } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { remindBooked } from "../appointments/leave-reminders.ts";
import { bringClocksForward } from "../cases/bring-clocks-forward.ts";
import type { Clinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { partsOf } from "./settings-of.ts";
import {
  agesSchema,
  alertsSchema,
  cannotGoSchema,
  hoursSchema,
  lookSchema,
  visitsSchema,
} from "./settings-schema.ts";
import { stampOf, stampSchema } from "./stamp.ts";

const changeSchema = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("hours"), seen: stampSchema, value: hoursSchema }),
  z.strictObject({ part: z.literal("alerts"), seen: stampSchema, value: alertsSchema }),
  z.strictObject({ part: z.literal("visits"), seen: stampSchema, value: visitsSchema }),
  z.strictObject({ part: z.literal("ages"), seen: stampSchema, value: agesSchema }),
  z.strictObject({ part: z.literal("cannotGo"), seen: stampSchema, value: cannotGoSchema }),
  z.strictObject({ part: z.literal("look"), seen: stampSchema, value: lookSchema }),
]);

type Change = z.infer<typeof changeSchema>;

/**
 * Changes one part of the clinic's settings. Who is alerted while closed is said by it, also that nobody is: a
 * clinic that has not said so takes no form. Throws conflict where the part is no longer what the caller saw.
 */
export const changeSettings = defineVerb({
  name: "settings.change",
  effect: "write",
  roles: ["clinic-admin"],
  input: changeSchema,
  async run(context, change) {
    const { tx, actor, audit } = context;
    const own = eq(clinic.id, actor.clinicId);
    const [home] = await tx.select().from(clinic).where(own).for("no key update");
    if (!home) throw new VerbError("not_found");
    if (stampOf(partsOf(home)[change.part]) !== change.seen) throw new VerbError("conflict");
    await tx.update(clinic).set(columnsOf(home, change)).where(own);
    const isOfHours = change.part === "hours" || change.part === "alerts";
    const clocksForward = isOfHours ? await bringClocksForward(context, home) : 0;
    if (change.part === "hours") await followHours(context);
    if (change.part === "visits") {
      const { reminderHours } = change.value;
      await remindBooked(
        context,
        home,
        reminderHours.filter((hours) => !home.reminderHours.includes(hours)),
      );
    }
    await audit({
      details: { part: change.part, ...reach(change), ...(clocksForward > 0 && { clocksForward }) },
    });
  },
});

const columnsOf = ({ hours }: Clinic, change: Change) =>
  change.part === "hours"
    ? { hours: { ...hours, ...change.value, closedDates: [...new Set(change.value.closedDates)].toSorted() } }
    : change.value;

/** Of who is alerted while closed the trail says whether anybody is. */
const reach = (change: Change) =>
  change.part === "alerts" ? { whenClosed: change.value.closedHours.onCall ? "on-call" : "nobody" } : {};
