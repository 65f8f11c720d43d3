import { caseStatuses } from "@preamble/db/case-status";
import type { DemoPatient } from "./demo-patients.ts";

const given = [
  "Alder",
  "Brook",
  "Clara",
  "Dario",
  "Elena",
  "Fern",
  "Gus",
  "Hazel",
  "Ines",
  "Jonah",
  "Kai",
  "Lupe",
  "Mara",
  "Nico",
  "Opal",
  "Pilar",
];
const family = [
  "Ash",
  "Bayou",
  "Cordero",
  "Dune",
  "Estuary",
  "Finch",
  "Grove",
  "Heath",
  "Isla",
  "Juniper",
  "Kestrel",
  "Laurel",
  "Mesa",
  "Northwind",
];

/** Numbers in [0, 1) that depend on the seed alone (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Invented patients over all worked cases and states; the same seed gives the same people. */
export function syntheticPatients(bases: readonly string[], count: number, seed: number): DemoPatient[] {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback;
  return Array.from({ length: count }, (_, index) => ({
    name: `${pick(given, "Alder")} ${pick(family, "Ash")}`,
    basis: bases[index % bases.length] ?? "VS-001",
    age: 20 + Math.floor(random() * 60),
    language: random() < 0.25 ? "es" : "en",
    words: "My back hurts and I want to know what helps.",
    minutesAgo: Math.floor(30 + random() * 20_000),
    status: pick(caseStatuses, "new"),
  }));
}
