import { fill } from "@preamble/domain/fill";
import type { Level } from "@preamble/domain/levels";
import type { Text } from "../../text/text.ts";

/** How urgent a sent form is and by when the clinic acts, or where to go instead of waiting for it. */
export const levelLine = (
  { level, goesElsewhere }: { readonly level: Level; readonly goesElsewhere: boolean },
  text: Text,
  time: string,
): string => fill(goesElsewhere ? text.levelElsewhere : text[`level-${level}`], { time });
