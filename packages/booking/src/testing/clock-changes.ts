import { Temporal } from "temporal-polyfill";
import { zones } from "./arbitraries.ts";

type ClockChange = { readonly timeZone: string; readonly at: Date; readonly date: string };

/**
 * Each change of the clock from 2020 to 2035 in the zones of `arbitraries.ts` and in so many others of the IANA
 * database, picked by a seed; a zone whose clock never changes gives one plain day.
 */
export function clockChanges({ others, seed }: { others: number; seed: number }): ClockChange[] {
  return [...zones, ...picked(others, seed)].flatMap(changesOf);
}

function picked(count: number, seed: number): string[] {
  const rest = Intl.supportedValuesOf("timeZone").filter((zone) => !zones.includes(zone));
  const start = seed % rest.length;
  // Neighbours in the list are neighbours on the map, so that the few are taken far apart.
  const step = Math.max(1, Math.floor(rest.length / Math.max(1, count)));
  return Array.from(
    { length: Math.min(count, rest.length) },
    (_, index) => rest[(start + index * step) % rest.length] ?? "",
  );
}

function changesOf(timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  let next = Temporal.ZonedDateTime.from(`2020-01-01T00:00[${timeZone}]`).getTimeZoneTransition("next");
  while (next && next.year <= 2035) {
    changes.push({ timeZone, at: new Date(next.epochMilliseconds), date: next.toPlainDate().toString() });
    next = next.getTimeZoneTransition("next");
  }
  return changes.length > 0
    ? changes
    : [{ timeZone, at: new Date("2026-03-08T12:00:00Z"), date: "2026-03-08" }];
}
