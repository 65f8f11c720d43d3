import type { Slot, TemplateBlock } from "./generate-slots.ts";
import { visitTypes } from "./visit-types.ts";
import { addMinutes, dateOf, instantShowing } from "./wall-time.ts";

/** Whether the blocks of a day see someone at the place of a slot while it lasts, be it by other visits. */
export function worksThen(
  blocks: readonly TemplateBlock[],
  { locationId, startsAt, endsAt }: Pick<Slot, "locationId" | "startsAt" | "endsAt">,
  timeZone: string,
): boolean {
  const date = dateOf(startsAt, timeZone);
  return blocks.some((block) => {
    if (block.locationId !== locationId) return false;
    const from = instantShowing(date, block.start, timeZone);
    return from !== null && from < endsAt && addMinutes(from, visitTypes[block.visitType].minutes) > startsAt;
  });
}
