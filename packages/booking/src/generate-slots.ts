import { Temporal } from "temporal-polyfill";
import { type ClinicHours, isWithinOpening, type Weekday } from "./clinic-hours.ts";
import { type DaysAway, isAway } from "./days-away.ts";
import { freedAt, type KeptFor } from "./kept-supply.ts";
import { type VisitType, visitTypes } from "./visit-types.ts";
import { addMinutes, instantShowing, type WallTime } from "./wall-time.ts";

/** One weekly slot of a clinician, by the wall clock of its location. */
export interface TemplateBlock {
  readonly weekday: Weekday;
  readonly start: WallTime;
  readonly visitType: VisitType;
  readonly keptFor: KeptFor | null;
  readonly locationId: string;
}

/** When a clinician is planned to see patients: in each week and, by ISO date, on days that are planned by themselves. */
interface ClinicianPlan {
  readonly blocks: readonly TemplateBlock[];
  readonly dayBlocks: ReadonlyMap<string, readonly TemplateBlock[]>;
}

export interface ClinicianTemplate extends ClinicianPlan {
  readonly staffMemberId: string;
  readonly daysAway: readonly DaysAway[];
}

export interface Slot {
  readonly staffMemberId: string;
  readonly locationId: string;
  readonly startsAt: Date;
  /** End of the visit; the buffer of its type comes after. */
  readonly endsAt: Date;
  readonly visitType: VisitType;
  readonly keptFor: KeptFor | null;
  readonly freedAt: Date | null;
  readonly timeZone: string;
  /** The block that produced the slot, as "weekday start visit-type", or with the date of a day that is planned by itself. */
  readonly rule: string;
}

/**
 * Slots of every template from one ISO date to another, both included, in order of start for each clinician.
 * A wall time that the clock jumps over gives no slot, one that comes twice gives the first; a slot that
 * leaves an opening of its location, or runs into the one before with its buffer, is left out.
 * Throws RangeError for a location without hours.
 */
export function generateSlots(input: {
  readonly templates: readonly ClinicianTemplate[];
  readonly hoursByLocation: ReadonlyMap<string, ClinicHours>;
  readonly from: string;
  readonly to: string;
}): Slot[] {
  const dates = datesBetween(input.from, input.to);
  return input.templates.flatMap((template) => {
    const candidates = dates
      .filter((date) => !isAway(template.daysAway, date.toString()))
      .flatMap((date) =>
        blocksOn(template, date).map((block) =>
          slotOn(date, block, template, hoursOf(block, input.hoursByLocation)),
        ),
      )
      .filter((slot) => slot !== null)
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return withoutOverlaps(candidates);
  });
}

/** The blocks of one day: of its own plan where there is one, else of the week. */
export const blocksOn = (
  { blocks, dayBlocks }: ClinicianPlan,
  date: Temporal.PlainDate,
): readonly TemplateBlock[] =>
  dayBlocks.get(date.toString()) ?? blocks.filter(({ weekday }) => weekday === date.dayOfWeek);

function datesBetween(from: string, to: string): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(from);
  const { days } = first.until(to, { largestUnit: "days" });
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) => first.add({ days: index }));
}

function hoursOf({ locationId }: TemplateBlock, hours: ReadonlyMap<string, ClinicHours>): ClinicHours {
  const found = hours.get(locationId);
  if (!found) throw new RangeError(`No hours for location ${locationId}.`);
  return found;
}

function slotOn(
  date: Temporal.PlainDate,
  block: TemplateBlock,
  { staffMemberId, dayBlocks }: ClinicianTemplate,
  hours: ClinicHours,
): Slot | null {
  const { timeZone } = hours;
  const startsAt = instantShowing(date, block.start, timeZone);
  if (!startsAt) return null;
  const endsAt = addMinutes(startsAt, visitTypes[block.visitType].minutes);
  if (!isWithinOpening(hours, startsAt, endsAt)) return null;
  return {
    staffMemberId,
    locationId: block.locationId,
    startsAt,
    endsAt,
    visitType: block.visitType,
    keptFor: block.keptFor,
    freedAt: block.keptFor && freedAt(block.keptFor, startsAt, timeZone),
    timeZone,
    rule: `${dayBlocks.has(date.toString()) ? date.toString() : block.weekday} ${tailOf(block)}`,
  };
}

const tailOf = ({ start, visitType }: TemplateBlock): string => `${start} ${visitType}`;

/** Whether a block of its day gives a slot as it is, whichever plan made it. */
export const gives = (
  block: TemplateBlock,
  { locationId, keptFor, rule }: Pick<Slot, "locationId" | "keptFor" | "rule">,
): boolean =>
  block.locationId === locationId && block.keptFor === keptFor && rule.endsWith(` ${tailOf(block)}`);

function withoutOverlaps(ordered: readonly Slot[]): Slot[] {
  const kept: Slot[] = [];
  let busyUntil = -Infinity;
  for (const slot of ordered) {
    if (slot.startsAt.getTime() < busyUntil) continue;
    kept.push(slot);
    busyUntil = addMinutes(slot.endsAt, visitTypes[slot.visitType].bufferMinutes).getTime();
  }
  return kept;
}
