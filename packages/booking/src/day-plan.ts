import { Temporal } from "temporal-polyfill";
import type { TemplateBlock } from "./generate-slots.ts";
import { blocksOf, type PlannedDay, type WeekPlan } from "./week-plan.ts";

/** A date that is planned by itself, in place of what the clinician's week says of it. */
export interface DayPlan extends PlannedDay, Pick<WeekPlan, "order" | "newVisitsKept"> {}

/** The slots of an ISO date that is planned by itself, made as those of a week are. */
export const blocksOfDay = (date: string, { order, newVisitsKept, ...day }: DayPlan): TemplateBlock[] =>
  blocksOf({ order, newVisitsKept, days: { [Temporal.PlainDate.from(date).dayOfWeek]: day } });
