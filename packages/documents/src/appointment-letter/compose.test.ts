import { languages } from "@preamble/domain/languages";
import { isEasy } from "@preamble/domain/testing/readability/readability";
import { expect, it } from "vitest";
import { exampleHandout } from "../testing/example-handout.ts";
import { letterWords } from "../letter/letter-words.ts";
import { visitWords } from "../letter/visit-words.ts";
import { appointmentLetterWords } from "./appointment-letter-words.ts";
import { composeAppointmentLetter } from "./compose.ts";

const at = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
};
const visit = exampleHandout("en").visit!;
const compose = (language: "en" | "es", changes = {}, called = true) => {
  const { clinic, reference, name } = exampleHandout(language);
  const record = { language, clinic, reference, name, visit: { ...visit, ...changes }, called };
  return composeAppointmentLetter(record, at, () => true);
};

it.each(languages)("the fixed words in %s are easy to read", (language) => {
  const all = [letterWords(language), visitWords(language), appointmentLetterWords(language)];
  const shown = all.flatMap(Object.values).map((words: string) => words.replaceAll(/\{\w+\}/g, "Ana"));
  expect(isEasy(shown, language)).toBe(true);
});

it("says when, what, with whom and where in the patient's language, on the clinic's clock", () => {
  expect(compose("es").visit).toEqual({
    when: "mié 2 dic, 10:30 (Nueva York)",
    lines: [
      "Primera cita en la clínica",
      "Con Dr Theo Marshgrass",
      "Harbor Street",
      "12 Harbor Street",
      "Charleston, SC 29401",
      "Si no puede venir, llame al +1 843 555 0100.",
    ],
  });
});

it("asks nobody to travel to a call", () => {
  const { ready, visit: shown } = compose("en", { visitType: "phone-call" });
  expect(ready.lines[0]).toMatch(/^You do not need to come\./);
  expect(ready.lines.join(" ")).not.toContain("Come 10 minutes early");
  expect(shown.lines.join()).not.toContain("Harbor Street");
});

it("promises no call to who gave no phone that is safe to call", () => {
  const remote = { visitType: "video-call" };
  const said = (language: "en" | "es") => compose(language, remote, false).ready.lines.join(" ");
  expect(said("en")).not.toContain("Keep your phone near");
  expect(said("en")).toContain("Call +1 843 555 0100 before that time.");
  expect(said("es")).not.toContain("Tenga el teléfono cerca");
  expect(said("es")).toContain("Llame antes de esa hora al +1 843 555 0100.");
});
