import { familyNames, givenNames } from "./names.ts";

const places = [
  "Alder",
  "Briar",
  "Cedar",
  "Dune",
  "Elm",
  "Fern",
  "Gull",
  "Heron",
  "Inlet",
  "Juniper",
  "Kestrel",
  "Lark",
  "Marsh",
  "North",
  "Oyster",
  "Pine",
  "Quill",
  "Reed",
  "Sand",
  "Tide",
  "Umber",
  "Vale",
  "Willow",
  "Yarrow",
];

const endings = ["bank", "brook", "croft", "field", "ford", "gate", "hill", "ley", "mere", "stone", "wood"];

/** Given and family names enough for a large crowd, where a family name is as rare as in a real one. */
export const crowdNames = {
  given: [...givenNames.female, ...givenNames.male],
  family: [
    ...familyNames,
    ...places.flatMap((place) => endings.map((ending) => `${place}${ending}`)),
    ...familyNames.flatMap((one) =>
      familyNames.filter((other) => other !== one).map((other) => `${one}-${other}`),
    ),
  ],
};
