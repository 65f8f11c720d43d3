import { z } from "zod/mini";
import { type CannotReason, cannotReasons } from "./content/cannot-reasons.ts";
import { painRegions } from "./content/options/body-regions.ts";
import { type BodyMark, markKey, markKinds, type MarkWrites } from "./form/body-map.ts";
import { type DurationUnit, durationUnits } from "./form/durations.ts";
import { type DatedSign, datedSigns, type SymptomStart, symptomStarts } from "./form/symptom-starts.ts";
import { temperatureUnits } from "./form/temperature-units.ts";

const emergencyChoices = ["going", "cannot", "disagree"] as const;

/** What stands beside the answers and no rule reads. */
export type Annotations = {
  readonly words?: string;
  readonly allergies?: string;
  /** What the patient chose on the emergency screen. */
  readonly emergencyChoice?: (typeof emergencyChoices)[number];
  /** The emergency rules whose screen the patient has answered or gone on from, as long as they fire. */
  readonly emergencySeen?: readonly string[];
  /** Why they cannot go, where that was the choice. */
  readonly cannotReason?: CannotReason;
  readonly bodyMap?: readonly BodyMark[];
  /** When each ticked sign of cauda equina began. */
  readonly symptomStarts?: Readonly<Partial<Record<DatedSign, SymptomStart>>>;
  /** In what they said how long this bout lasts: "3 weeks" is less exact than "21 days". */
  readonly durationUnit?: DurationUnit;
  /** In what they told their temperature, which rules read in Celsius. */
  readonly temperatureUnit?: (typeof temperatureUnits)[number];
  /** The degrees that they told in it: 100.2 and 100.3 °F are both 37.9 °C. */
  readonly temperatureTold?: number;
};

/**
 * What a patient writes of them: marks and sign starts by themselves, so that what another device wrote of others
 * stands; null takes one away. A body map given whole replaces the one there was. A page of own words that was left
 * with nothing in it has been left, and takes no words away.
 */
export type AnnotationsWrite = Omit<Annotations, "symptomStarts"> & {
  readonly marks?: MarkWrites;
  readonly symptomStarts?: Readonly<Partial<Record<DatedSign, SymptomStart | null>>>;
  readonly wordsLeftBlank?: true;
};

const region = z.enum(Object.keys(painRegions));
const mostMarks = Object.keys(painRegions).length * 3;

const bodyMark = z.discriminatedUnion("kind", [
  z.strictObject({
    region,
    kind: z.literal("pain"),
    intensity: z.exactOptional(z.int().check(z.minimum(0), z.maximum(10))),
  }),
  z.strictObject({ region, kind: z.enum(["numb", "spasm"]) }),
]);

export const bodyMapSchema = z.array(bodyMark).check(
  z.maxLength(mostMarks),
  z.refine(
    (marks) => new Set(marks.map((mark) => `${mark.kind} ${mark.region}`)).size === marks.length,
    "marks a place twice",
  ),
);

const markKeys = markKinds.flatMap((kind) =>
  Object.keys(painRegions).map((place) => markKey({ region: place, kind })),
);

const markWrites = z
  .partialRecord(z.enum(markKeys), z.nullable(bodyMark))
  .check(
    z.refine(
      (writes) => Object.entries(writes).every(([key, mark]) => !mark || markKey(mark) === key),
      "marks another place",
    ),
  );

export const symptomStartsSchema = z.partialRecord(z.enum(datedSigns), z.nullable(z.enum(symptomStarts)));

/** Annotations as a patient writes them. */
export const annotationsWriteSchema = z
  .strictObject({
    words: z.exactOptional(z.string().check(z.maxLength(1000))),
    wordsLeftBlank: z.exactOptional(z.literal(true)),
    allergies: z.exactOptional(z.string().check(z.maxLength(500))),
    emergencyChoice: z.exactOptional(z.enum(emergencyChoices)),
    emergencySeen: z.exactOptional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60))),
    cannotReason: z.exactOptional(z.enum(cannotReasons)),
    bodyMap: z.exactOptional(bodyMapSchema),
    marks: z.exactOptional(markWrites),
    symptomStarts: z.exactOptional(symptomStartsSchema),
    durationUnit: z.exactOptional(z.enum(durationUnits)),
    temperatureUnit: z.exactOptional(z.enum(temperatureUnits)),
    temperatureTold: z.exactOptional(z.number().check(z.minimum(0), z.maximum(150))),
  })
  .check(z.refine((notes) => Object.keys(notes).length > 0, "says nothing"));
