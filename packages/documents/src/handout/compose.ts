import { formatInZone } from "@preamble/booking/format-time";
import type { VisitType } from "@preamble/booking/visit-types";
import { visitTypes } from "@preamble/booking/visit-types";
import { safetyNetItem } from "@preamble/domain/advice/safety-net";
import { type CanPrint, clip, printableDeep } from "../case-summary/printable.ts";
import type { HandoutRecord } from "./handout-record.ts";
import { handoutWords, visitName } from "./handout-words.ts";

const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");

export type HandoutView = ReturnType<typeof composeHandout>;

/** Decides every word of a handout. Pure: the time of rendering is an argument. */
export function composeHandout(
  raw: HandoutRecord,
  { renderedAt, verify }: { renderedAt: Date; verify: string },
  canPrint: CanPrint,
) {
  const record = printableDeep(raw, canPrint);
  const { language, clinic, visit } = record;
  const words = handoutWords(language);
  const phone = clip(clinic.phone, 30);
  const time = (at: Date) => formatInZone(at, clinic.timeZone, language);
  return {
    language,
    renderedAt,
    title: words.title,
    author: clip(clinic.name, 80),
    clinic: [clip(clinic.name, 60), ...clinic.address.slice(0, 4).map((line) => clip(line, 60)), phone],
    forWhom: `${fill(words.forWhom, { name: clip(record.name, 60) })} · ${clip(record.reference, 20)}`,
    visit: visit
      ? {
          heading: words.visit,
          when: time(visit.startsAt),
          lines: [
            visitName(language, visit.visitType),
            fill(words.with, { name: clip(visit.withWhom, 60) }),
            ...(isHere(visit.visitType) ? [clip(visit.place, 80)] : []),
            fill(words.cannotCome, { phone }),
          ],
        }
      : { heading: words.visit, when: null, lines: [fill(words.noVisit, { phone })] },
    adviceHeading: words.until,
    advice: record.advice.map(({ id, title, how, stop }) => ({
      title,
      how,
      stop: id === safetyNetItem ? stop : `${words.stop} ${stop}`,
    })),
    cautions: { heading: words.cautions, lines: record.cautions },
    help: { heading: words.help, lines: [words.helpText, fill(words.worse, { phone })] },
    disclaimer: words.disclaimer,
    printed: fill(words.printed, { time: time(renderedAt) }),
    page: (page: number, pages: number) => fill(words.page, { page: String(page), pages: String(pages) }),
    check: { text: words.check, address: verify },
  };
}

const isHere = (visitType: VisitType): boolean => visitTypes[visitType].mode === "in-person";
