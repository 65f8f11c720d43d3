import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages } from "@preamble/domain/languages";
import { isEasy } from "@preamble/domain/testing/readability/readability";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { textIn } from "./text.ts";

const keys = Object.keys(en) as (keyof typeof en)[];
const page = (start: RegExp) => keys.filter((key) => start.test(key));

/** The words that a patient reads together on a page, by how their keys begin. */
const pages = {
  "going on later": page(/^later|^copy$|^copied$|^print$|^backToForm$/),
  "without a connection": page(/^offline|^callClinic$/),
  "answering for someone": page(/For$/),
  "opening a form again": page(/^resume/),
  "the parts of the form": page(/^hub/),
  "the emergency screen": page(/^emergency(?!Block)|^cannot/),
  "own words": page(/^words/),
  consents: page(/^consent/),
  "private answers and handing over": page(/^private|^handOver|^checkHeadingFor/),
  "was the patient here before": page(/^beenHere/),
  "before the form": page(/^start/),
  "putting a visit off": page(/^putOff/),
  "booking for the young": page(/^minor|^bookTooYoung|^bookNeeds/),
  "what comes of sending": page(/^level|^result|^book(?!TooYoung|Needs)/),
  "where a form is": page(/^status|^next|^reference|^again/),
  "a visit": page(/^visit[A-Z]/),
  "the three questions before a move": page(/^changeIntro|^recheck/),
  "changing a visit": page(/^change[A-Z]/),
  "being worse": page(/^worse/),
  "answering again": page(/^safety|^now[A-Z]/),
  "waiting for a time": page(/^free[A-Z]/),
  "cancelling a visit": page(/^cancel[A-Z-]/),
  "why a time is refused": page(/^refused/),
  "the patient's copy": page(/^copy[A-Z]/),
  "is this paper ours": page(/^verify/),
  "is it still true": page(/^still/),
};

describe.each(languages)("the words of a page in %s are easy", (language) => {
  it.each(Object.entries(pages))("%s", (_name, shown) => {
    expect(shown.length).toBeGreaterThan(2);
    expect(
      isEasy(
        shown.map((key) => textIn(language)[key].replaceAll(/\{\w+\}/g, "Ana")),
        language,
      ),
    ).toBe(true);
  });
});

describe("the Spanish of a text", () => {
  it.each(keys)("%s fills the same places as the English", (key) => {
    const marks = (words: string) => (words.match(/\{\w+\}/g) ?? []).toSorted();
    expect(marks(textIn("es")[key])).toEqual(marks(textIn("en")[key]));
  });
});

const wrongInSomeEmergency = {
  en: /\b(pills?|eat|drink|doors?|take|go (now|to))\b/i,
  es: /pastilla|com[ae]|beb[ae]|puerta|lleve|vaya/i,
};

it.each(languages)(
  "what every emergency screen says in %s sends nobody anywhere, nor to pills, food or the door",
  (language) => {
    const said = page(/^emergency(?!Block|Going|Cannot(For)?$)/);
    expect(said.length).toBeGreaterThan(5);
    for (const key of said) expect(textIn(language)[key]).not.toMatch(wrongInSomeEmergency[language]);
  },
);

it("the Spanish calls no woman a man", () => {
  const ofMen = /\b(est(á|é|ar|oy) (seguro|listo|tenso|solo)|seguro de|bienvenido|cansado|preocupado)\b/i;
  expect(keys.filter((key) => ofMen.test(textIn("es")[key]))).toEqual([]);
});

it("in Spanish a sooner time is not an hour before, and who tries again intends it", () => {
  const misleads = /\bhora (libre )?antes\b|\btrat(e|ar|ando)\b/i;
  expect(keys.filter((key) => misleads.test(textIn("es")[key]))).toEqual([]);
});

/** What is chosen by an id: its key is put together where it is shown. */
const chosen =
  /^(visit|level|next|recheck|cancel|consent|cannot|started|hub|hub-part)-|^(weeks|months|years)$/;

it("every text is shown somewhere", () => {
  const src = fileURLToPath(new URL("..", import.meta.url));
  const code = globSync("**/*.{ts,tsx}", { cwd: src })
    .filter((file) => !file.startsWith("text/") && !file.includes(".test."))
    .map((file) => readFileSync(src + file, "utf8"))
    .join("\n");
  const named = new Set(code.match(/[\w-]+/g));
  const isShown = (key: string) => chosen.test(key) || named.has(key);
  expect(keys.filter((key) => !isShown(key) && !isShown(key.replace(/(For|NoCall)+$/, "")))).toEqual([]);
});

/** What the heading of page S2 names (docs/clinical/journey.md section 2), and the sign that nobody would count to it. */
const signsOfS2 = {
  en: [/\bpees?\b/, /\bpoops?\b/, /private area/, /\bnumb\b/],
  es: [/orinar/, /hacer popó/, /zona íntima/, /\bdormida\b/],
};

it.each(languages)("the first question before a move asks in %s of every sign of page S2", (language) => {
  for (const key of ["recheck-bladder-bowel-saddle", "recheck-bladder-bowel-saddleFor"] as const)
    for (const sign of signsOfS2[language]) expect(textIn(language)[key]).toMatch(sign);
});
