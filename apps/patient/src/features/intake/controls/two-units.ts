import type { Text } from "../../../text/text.ts";

type Unit = {
  readonly id: string;
  readonly words: keyof Text;
  /** The amount in the unit that rules read. */
  readonly stored: (amount: number) => number;
  /** An amount of the unit that rules read, in this one. */
  readonly shown: (stored: number) => number;
};

/** A measure that people give in one of two units, and rules read in the second. */
export type TwoUnits = {
  readonly measure: keyof Text;
  readonly hint: keyof Text | null;
  readonly units: readonly [Unit, Unit];
};

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** A glass of 8 ounces, as the page says. */
const litersInGlass = 0.25;

/** Degrees Celsius to one decimal: 100.4 °F is 38.0; water to a hundredth of a litre. */
export const twoUnits: Readonly<Record<string, TwoUnits>> = {
  "temperature-c": {
    measure: "degrees",
    hint: null,
    units: [
      {
        id: "f",
        words: "fahrenheit",
        stored: (degrees) => rounded(((degrees - 32) * 5) / 9, 1),
        shown: (celsius) => rounded((celsius * 9) / 5 + 32, 1),
      },
      {
        id: "c",
        words: "celsius",
        stored: (degrees) => rounded(degrees, 1),
        shown: (celsius) => rounded(celsius, 1),
      },
    ],
  },
  "water-liters-day": {
    measure: "amount",
    hint: "glassHint",
    units: [
      {
        id: "glasses",
        words: "unitGlasses",
        stored: (glasses) => rounded(glasses * litersInGlass, 2),
        // Nobody counts in tenths of a glass: what comes out so was told in litres.
        shown: (liters) => Math.round((liters / litersInGlass) * 2) / 2,
      },
      {
        id: "liters",
        words: "unitLiters",
        stored: (liters) => rounded(liters, 2),
        shown: (liters) => rounded(liters, 2),
      },
    ],
  },
};

/** The amount as it was told, where that is what is stored; else what is stored, in this unit. */
export const amountIn = ({ stored: storedOf, shown }: Unit, stored: number, told?: number): number =>
  told !== undefined && storedOf(told) === stored ? told : shown(stored);

/** The unit in which it was said, else the first that gives an amount back unchanged; the first of all where there is none yet. */
export function unitOf({ units }: TwoUnits, stored: number | null, said?: string): Unit {
  const known = units.find(({ id }) => id === said);
  return (
    known ?? units.find((unit) => stored === null || unit.stored(unit.shown(stored)) === stored) ?? units[1]
  );
}
