import { fill } from "@preamble/domain/fill";
import type { MarkKind } from "@preamble/domain/form/body-map";
import type { MarkWords } from "@preamble/domain/form/body-map-words";
import type { Text } from "../../../text/text.ts";

/** The kinds as one chooses them. */
export const kindWords = (text: Text): Record<MarkKind, string> => ({
  pain: text.mapPain,
  numb: text.mapNumb,
  spasm: text.mapSpasm,
});

/** The kinds inside a sentence. */
export const markWords = (text: Text): MarkWords => ({
  pain: (intensity) => (intensity === undefined ? text.mapSaidPain : fill(text.mapSaidPainOf, { intensity })),
  numb: text.mapSaidNumb,
  spasm: text.mapSaidSpasm,
});
