import type { Tx } from "@preamble/db/client";
import { location } from "@preamble/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { VerbError } from "../errors.ts";

/** Throws not_found where hours are planned at a place that is none of the clinic's. */
export async function requirePlaces(
  tx: Tx,
  clinicId: string,
  spans: readonly { readonly locationId: string }[],
): Promise<void> {
  const places = new Set(spans.map(({ locationId }) => locationId));
  const known = await tx.$count(
    location,
    and(eq(location.clinicId, clinicId), inArray(location.id, [...places])),
  );
  if (known < places.size) throw new VerbError("not_found");
}
