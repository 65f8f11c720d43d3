import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { emergencyWords } from "@preamble/domain/content/emergency-words";
import { formContent } from "@preamble/domain/form/form-content";
import type { Language } from "@preamble/domain/languages";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { expect, it } from "vitest";
import { type CopyInput, copyRecord } from "./copy-record.ts";

const definition = definitionOf(authoredContent);
const compiled = compileProtocol(definition);

const sameDay = (language: Language, safeToCall: boolean): CopyInput => ({
  language,
  clinic: { name: "Lowcountry Spine & Sports", phone: "+1 843 555 0100", branding: null },
  intake: {
    answers: {},
    inPerson: [],
    today: "2026-12-01",
    annotations: {},
    filler: { kind: "self" },
    contact: { name: "Noor Bright", phone: "+1 843 555 0199", safeToCall },
  },
  result: {
    level: "same-day",
    goesElsewhere: false,
    dueAt: new Date("2026-12-01T19:30:00Z"),
    timeZone: "America/New_York",
    reference: "LSS-7K2M",
  },
  screen: null,
  sentAt: new Date("2026-12-01T15:30:00Z"),
  form: { content: formContent(authoredContent, definition.hash, language), compiled },
});
const standing = (language: Language, safeToCall: boolean) =>
  copyRecord(sameDay(language, safeToCall), false).standing;

it("says to who cannot be called that they call, as the page does", () => {
  expect(standing("en", false)).toBe(
    "Speak with the clinic today, by Tue 1 Dec, 14:30 (New York). Call +1 843 555 0100. We have no phone that is safe to call.",
  );
  expect(standing("es", false)).toMatch(/Llame al \+1 843 555 0100\./);
});

it("says to who can be called that the clinic speaks with them", () => {
  expect(standing("en", true)).toBe(
    "Someone from the clinic needs to speak with you today, by Tue 1 Dec, 14:30 (New York).",
  );
});

/** docs/clinical/journey.md 1.5: an emergency says what to do now, first of all. */
it("says of an emergency what to do now", () => {
  const calm = sameDay("en", true);
  const { heading, button, phone, more } = emergencyWords.ambulance;
  const screen = { heading: heading.en, button: button.en, phone, more: more.map(({ en }) => en) };
  const { standing: said } = copyRecord(
    { ...calm, screen, result: { ...calm.result, level: "emergency-now" } },
    false,
  );
  expect(said).toMatch(/^Call 911 now\. This needs care now, not later\. Do not drive yourself\./);
});
