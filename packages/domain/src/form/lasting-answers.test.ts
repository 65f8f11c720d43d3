import { expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent } from "../content/protocol-content.ts";
import { lastingAnswers } from "./lasting-answers.ts";

/** A form of last year with an answer of each sort. */
const given: Answers = {
  "date-of-birth": "1980-03-27",
  "sex-at-birth": "female",
  "pregnancy-status": "no",
  "saddle-numbness": false,
  "fever-or-chills": false,
  "cancer-history": "past-treated",
  "prior-spine-surgery": true,
  "recent-spine-procedure": false,
  "recent-serious-infection": false,
  "iv-drug-use": true,
  "smoking-status": "unknown",
  conditions: ["diabetes"],
  medications: ["acetaminophen"],
  "acetaminophen-over-4g": false,
  "pain-now": 4,
  "urine-dark": false,
  "water-liters-day": 1.5,
  "sitting-hours-day": 6,
  "stress-level": 7,
  "self-harm-thoughts": "none",
};

/** docs/clinical/journey.md 2: S2 to S9 ask for signs of danger; 1.8: what is private. */
it("keeps identity, history, illnesses, medicines and daily life, and no sign, nothing private or of late", () => {
  expect(lastingAnswers(authoredContent, given)).toEqual({
    "date-of-birth": "1980-03-27",
    "sex-at-birth": "female",
    "cancer-history": "past-treated",
    "prior-spine-surgery": true,
    conditions: ["diabetes"],
    medications: ["acetaminophen"],
    "water-liters-day": 1.5,
    "sitting-hours-day": 6,
  });
});

it("keeps no answer to any question of pages S2 to S9, D and Q", () => {
  const asked = authoredContent.pages
    .filter(({ id }) => /^(S[2-9]|D\d|Q\d)$/.test(id))
    .flatMap(({ items }) => items.map(({ questionId }) => [questionId, true] as const));
  expect(asked.length).toBeGreaterThan(80);
  expect(lastingAnswers(authoredContent, Object.fromEntries(asked))).toEqual({});
});
