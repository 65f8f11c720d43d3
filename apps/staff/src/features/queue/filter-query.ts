import type { QueueFilter } from "@preamble/api/cases/queue-filter";

/** A filter as the query of an address: codes and a member's id, nothing of a patient. */
export function filterQuery(filter: QueueFilter): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
}
