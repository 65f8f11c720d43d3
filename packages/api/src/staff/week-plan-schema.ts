import { weekdays } from "@preamble/booking/clinic-hours";
import { visitTypes } from "@preamble/booking/visit-types";
import type { VisitType } from "@preamble/booking/visit-types";
import { z } from "zod";
import { wallTime } from "../settings/settings-schema.ts";

export const mostVisitsInOrder = 10;

const types = Object.keys(visitTypes) as [VisitType, ...VisitType[]];

const dayPlan = z.strictObject({
  spans: z
    .array(z.strictObject({ opens: wallTime, closes: wallTime, locationId: z.uuid() }))
    .max(2)
    .refine((spans) =>
      spans.every(({ opens, closes }, index) => opens < closes && (spans[index - 1]?.closes ?? "") <= opens),
    ),
  urgentOnly: z.boolean(),
});

/** A clinician's week: at most two spans a day, in order and apart, and the visits in each of them. */
export const weekPlanSchema = z.strictObject({
  order: z.array(z.enum(types)).min(1).max(mostVisitsInOrder),
  newVisitsKept: z.int().min(0).max(100),
  days: z.partialRecord(z.enum(weekdays), dayPlan),
});
