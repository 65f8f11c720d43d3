"use client";

import { formatInZone, showsTheSame } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import type { Text } from "../../text/text.ts";
import { useOwnZone } from "./use-own-zone.ts";

type Props = { at: Date; timeZone: string; language: Language; text: Pick<Text, "visitYourTime"> };

/** A time on the clinic's wall, and on the reader's own where that shows another. */
export function VisitTime({ at, timeZone, language, text }: Props) {
  const own = useOwnZone();
  return (
    <>
      <span className="font-semibold">{formatInZone(at, timeZone, language)}</span>
      {own && !showsTheSame(at, own, timeZone) ? (
        <span className="block">{fill(text.visitYourTime, { time: formatInZone(at, own, language) })}</span>
      ) : null}
    </>
  );
}
