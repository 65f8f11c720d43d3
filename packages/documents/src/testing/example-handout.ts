import { authoredContent } from "@preamble/domain/content/protocol-content";
import type { Language } from "@preamble/domain/languages";
import type { HandoutRecord } from "../handout/handout-record.ts";

/** A synthetic patient of the demo clinic who has a visit and three items of advice. */
export const exampleHandout = (language: Language): HandoutRecord => ({
  language,
  clinic: {
    name: "Lowcountry Spine & Sports",
    phone: "+1 843 555 0100",
    address: ["12 Harbor Street", "Charleston, SC 29401"],
    timeZone: "America/New_York",
    initials: "LS",
    colour: "#0f5c57",
  },
  reference: "LSS-7K2M",
  name: "Noor Bright",
  visit: {
    startsAt: new Date("2026-12-02T15:30:00Z"),
    visitType: "new-visit",
    withWhom: "Dr Theo Marshgrass",
    place: "Harbor Street",
    address: ["12 Harbor Street", "Charleston, SC 29401"],
  },
  standing: {
    level: "same-day",
    raisedAt: new Date("2026-12-01T14:00:00Z"),
    goesElsewhere: false,
    dueAt: new Date("2026-12-01T18:00:00Z"),
  },
  advice: ["gentle-movement", "heat-pack", "pro-help-early"].flatMap((id) => {
    const words = authoredContent.advice.words[id];
    return words
      ? [{ id, title: words.title[language], how: words.how[language], stop: words.stop[language] }]
      : [];
  }),
  cautions: [],
});
