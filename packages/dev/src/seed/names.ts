export const givenNames = {
  female: ["Brook", "Clara", "Elena", "Fern", "Hazel", "Ines", "Lupe", "Mara", "Opal", "Pilar"],
  male: ["Alder", "Dario", "Gus", "Jonah", "Kai", "Nico", "Perry", "Reed", "Silvio", "Teo"],
} as const;

export const familyNames = [
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
] as const;
