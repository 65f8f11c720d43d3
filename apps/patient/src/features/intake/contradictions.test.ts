import type { Answers } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import type { Language } from "@preamble/domain/languages";
import { describe, expect, it } from "vitest";
import { textIn } from "../../text/text.ts";
import { contradictionsIn, doubtsOf, mayBeMended } from "./contradictions.ts";

const today = "2026-03-02";

/** The protocol as the browser gets it. */
function loadedIn(language: Language) {
  const { hash } = definitionOf(authoredContent);
  const content = formContent(authoredContent, hash, language);
  return { content, protocol: compileProtocol({ ...content, hash: `${language} in the browser` }) };
}

const saidOf = (
  answers: Answers,
  isHidden: (id: string) => boolean = () => false,
  language: Language = "en",
) => contradictionsIn(loadedIn(language), answers, today, textIn(language), isHidden);

const denied = [
  "urine-cannot-start",
  "urine-flow-not-felt",
  "urine-leak-new",
  "bowel-leak-new",
  "bowel-fullness-not-felt",
  "saddle-numbness",
  "sexual-function-change",
];

/** Messages of docs/clinical/triage-rules.md, family contradiction. */
const cases: readonly [string, Answers, readonly string[]][] = [
  [
    "You said no fever but gave a high reading. Please check.",
    { "fever-or-chills": false, "temperature-c": 38 },
    ["fever-or-chills", "temperature-c"],
  ],
  [
    "You marked a leg on the picture. Does pain go to your leg?",
    { "leg-pain": false, "pain-regions": { regions: ["thigh-left"] } },
    ["leg-pain", "pain-regions"],
  ],
  [
    "Your two pain scores do not match. Please check.",
    { "pain-now": 8, "pain-worst-24h": 7 },
    ["pain-now", "pain-worst-24h"],
  ],
  [
    "Please check the age when it began.",
    { "age-years": 30, "age-at-onset": 31 },
    ["age-years", "age-at-onset"],
  ],
  [
    "Please check these two answers, or tell us privately.",
    { "sex-at-birth": "male", "pregnancy-status": "possible" },
    ["sex-at-birth", "pregnancy-status"],
  ],
  [
    "You marked chemotherapy. Have you had cancer?",
    { "cancer-history": "none", medications: ["chemotherapy"] },
    ["cancer-history", "medications"],
  ],
  [
    "Your medicine can lower your defences. Please check your answer.",
    { "immune-weakened": false, medications: ["immune-drug"] },
    ["immune-weakened", "medications"],
  ],
  [
    "You marked the area between the legs. Is it numb or different there?",
    { "saddle-numbness": false, "pain-regions": { regions: ["saddle"] } },
    ["saddle-numbness", "pain-regions"],
  ],
  [
    "You gave a date for bladder, bowel or private-area changes. Do you have any?",
    {
      ...Object.fromEntries(denied.map((id) => [id, false])),
      "pelvic-change-onset": "within-14-days",
    },
    [...denied, "pelvic-change-onset"],
  ],
  [
    'You ticked "none" and something else. Please check.',
    { medications: ["none", "nsaid"] },
    ["medications"],
  ],
];

describe("answers that contradict each other", () => {
  it.each(cases)("%s", (words, answers, questionIds) => {
    const said = saidOf(answers);
    expect(said.map((one) => one.words)).toEqual([words]);
    expect(said[0]?.questionIds.toSorted()).toEqual(questionIds.toSorted());
  });

  it("are told of by every rule that finds them, in every language", () => {
    const rules = authoredContent.rules.filter(({ family }) => family === "contradiction");
    expect(cases.map(([words]) => words).toSorted()).toEqual(
      rules.map(({ patientMessage }) => patientMessage.en).toSorted(),
    );
    for (const [words, answers] of cases) {
      const told = rules.find(({ patientMessage }) => patientMessage.en === words);
      expect(saidOf(answers, undefined, "es").map((one) => one.words)).toEqual([told?.patientMessage.es]);
    }
  });

  it("are told of where dates do not go together", () => {
    const said = saidOf({ "onset-date": "2025-03-02", "symptom-duration-days": 3 });
    expect(said).toEqual([
      { words: textIn("en").checkDates, questionIds: ["onset-date", "symptom-duration-days"] },
    ]);
  });

  it("say nothing of a hidden answer but a no", () => {
    const only = (hidden: string) => (id: string) => id === hidden;
    expect(
      saidOf({ "sex-at-birth": "male", "pregnancy-status": "possible" }, only("pregnancy-status")),
    ).toEqual([]);
    const [, answers = {}] = cases.find(([words]) => words.startsWith("You gave a date")) ?? [];
    expect(saidOf(answers, only("sexual-function-change"))).toHaveLength(1);
  });

  it("are none where one of them was not given", () => {
    expect(saidOf({ "leg-pain": "unknown", "pain-regions": { regions: ["thigh-left"] } })).toEqual([]);
  });
});

it("what only a changed answer left over is the clinic's to see, and what is still asked is the patient's to mend", () => {
  const fall = { "recent-trauma": "minor", "trauma-days-ago": 60 } as const;
  const ids = ["recent-trauma", "trauma-days-ago"];
  expect(mayBeMended(ids, loadedIn("en"), fall, today)).toBe(true);
  expect(mayBeMended(ids, loadedIn("en"), { ...fall, "recent-trauma": "none" }, today)).toBe(false);
  const stale = Object.fromEntries(denied.map((id) => [id, false]));
  const pelvic = { ...stale, "pelvic-change-onset": "within-14-days" };
  expect(mayBeMended([...denied, "pelvic-change-onset"], loadedIn("en"), pelvic, today)).toBe(true);
});

it("two contradictions of one page that say the same are said once", () => {
  const two = ["onset-date", "trauma-days-ago"].map((id) => ({
    words: "Check.",
    questionIds: [id, "other"],
  }));
  expect(doubtsOf(two, [{ id: "onset-date" }, { id: "trauma-days-ago" }])).toEqual(["Check."]);
});
