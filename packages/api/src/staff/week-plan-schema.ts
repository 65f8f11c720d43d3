import { weekdays } from "@preamble/booking/clinic-hours";
import { visitTypeIds } from "@preamble/booking/visit-types";
import { z } from "zod";
import { wallTime } from "../settings/settings-schema.ts";

const mostVisitsInOrder = 10;

const visits = {
  order: z.array(z.enum(visitTypeIds)).min(1).max(mostVisitsInOrder),
  newVisitsKept: z.int().min(0).max(100),
};

const spans = z
  .array(z.strictObject({ opens: wallTime, closes: wallTime, locationId: z.uuid() }))
  .max(2)
  .refine((all) =>
    all.every(({ opens, closes }, index) => opens < closes && (all[index - 1]?.closes ?? "") <= opens),
  );

const day = z.strictObject({ spans, urgentOnly: z.boolean() });

/** A clinician's week: at most two spans a day, in order and apart, and the visits in each of them. */
export const weekPlanSchema = z.strictObject({
  ...visits,
  days: z.partialRecord(z.enum(weekdays), day),
});

/** One date of a clinician, likewise; who sees nobody on it is away. */
export const dayPlanSchema = z.strictObject({ ...visits, spans: spans.min(1), urgentOnly: z.boolean() });
