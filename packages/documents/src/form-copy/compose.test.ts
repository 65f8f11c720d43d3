import { languages } from "@preamble/domain/languages";
import { isEasy } from "@preamble/domain/testing/readability/readability";
import { expect, it } from "vitest";
import { composeFormCopy } from "./compose.ts";
import { exampleFormCopy } from "../testing/example-form-copy.ts";
import { formCopyWords } from "./form-copy-words.ts";

const at = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
};
const compose = (language: "en" | "es", changes = {}) =>
  composeFormCopy({ ...exampleFormCopy(language), ...changes }, at, () => true);

it.each(languages)("the fixed words in %s are easy to read", (language) => {
  const shown = Object.values(formCopyWords(language)).map((words) => words.replaceAll(/\{\w+\}/g, "Ana"));
  expect(isEasy(shown, language)).toBe(true);
});

it("says whose it is, under which number, and when it was sent on the clinic's clock", () => {
  expect(compose("en").forWhom).toBe("For Noor Bright · LSS-7K2M");
  expect(compose("en").sent).toBe("Sent to Lowcountry Spine & Sports on Tue 1 Dec, 10:30 (New York).");
  expect(compose("es").sent).toBe("Enviado a Lowcountry Spine & Sports el mar 1 dic, 10:30 (Nueva York).");
});

it("cuts no answer, however long", () => {
  const long = "numb between the legs ".repeat(45).trim();
  const answers = [{ title: "Own words", rows: [{ question: "What happened?", answer: long }], denied: [] }];
  expect(compose("en", { answers }).answers[0]?.rows[0]?.answer).toBe(long);
});
