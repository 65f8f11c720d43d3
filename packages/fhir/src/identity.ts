import type { Reference, Resource } from "@medplum/fhirtypes";
import { v5 } from "uuid";

const namespace = "6f0c3c54-9a0e-4a4d-8c1e-3a9a7f6a5d10";

/** The id of what has none of its own: the same thing has the same id in each export. */
export const idOf = (...parts: readonly string[]): string => v5(parts.join(" "), namespace);

/** Each id once, as it came last. */
export const uniqueById = <T extends { id?: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** Leads to a resource within the bundle. */
export const refer = <T extends Resource>(id: string, display?: string): Reference<T> => ({
  reference: `urn:uuid:${id}`,
  ...(display && { display }),
});
