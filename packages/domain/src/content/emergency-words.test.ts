import { describe, expect, it } from "vitest";
import { documentedEmergencyActions } from "../../test/documented-advice.ts";
import { languages } from "../languages.ts";
import { cannotReasons, cannotSentence } from "./cannot-reasons.ts";
import {
  emergencyActionFor,
  emergencyActions,
  emergencyScreenFor,
  emergencyWords,
} from "./emergency-words.ts";
import { authoredContent } from "./protocol-content.ts";
import { sayIn, voices } from "./voice.ts";

const documented = documentedEmergencyActions();
const lines = (ruleIds: readonly string[], language: "en" | "es" = "en") =>
  (emergencyScreenFor(emergencyWords, ruleIds)?.more ?? []).map((words) => words[language]).join(" ");
const pillsFoodDoors = { en: /\b(pills?|eat|drink|door)\b/i, es: /pastilla|com[ae]|beb[ae]|puerta/i };
const goingAway = { en: /\b(go|take|walk)\b/i, es: /(?<!\p{L})(vaya|lleve|camine)(?!\p{L})/iu };

/** All that the screen may say: what stands on it, and what it answers to who goes and to who cannot. */
function wholeScreens(ruleIds: readonly string[]) {
  const screen = emergencyScreenFor(emergencyWords, ruleIds);
  if (!screen) throw new Error("This is no emergency.");
  const { heading, button, more, going } = screen;
  return languages.flatMap((language) =>
    voices.map((voice) => ({
      language,
      said: [
        ...[heading, button, ...more, going].map(sayIn(authoredContent, language, voice)),
        ...cannotReasons.map((reason) => cannotSentence(null, reason, language)),
      ].join(" "),
    })),
  );
}

describe("the emergency action", () => {
  it.each(emergencyActions.map((action, index) => ({ action, ruleIds: documented[index] ?? [] })))(
    "of $ruleIds is $action",
    ({ action, ruleIds }) => {
      expect(ruleIds.length).toBeGreaterThan(0);
      for (const id of ruleIds) expect(emergencyActionFor([id])).toBe(action);
    },
  );

  it("is the strongest one where several fired, in any order", () => {
    const one = documented.map(([id = ""]) => id);
    for (let from = 0; from < one.length; from += 1) {
      expect(emergencyActionFor(one.slice(from))).toBe(emergencyActions[from]);
      expect(emergencyActionFor(one.slice(from).toReversed())).toBe(emergencyActions[from]);
    }
    expect(emergencyActionFor(["night-pain"])).toBeNull();
  });
});

describe("the emergency screen", () => {
  const [keepStill = [], ambulance = [], department = [], maternity = [], crisis = []] = documented;

  it.each([keepStill, ambulance, department, maternity].map((ids) => [ids[0] ?? ""]))(
    "of %s says: no driving, no food or drink, the door, the list of pills",
    (id) => {
      for (const said of [/not drive yourself/, /not eat or drink/i, /unlock the door/, /list of pills/]) {
        expect(lines([id])).toMatch(said);
      }
      for (const said of [/[Nn]o maneje/, /[Nn]o coma ni beba/, /puerta/, /lista de sus pastillas/]) {
        expect(lines([id], "es")).toMatch(said);
      }
    },
  );

  it("sends nobody who must keep still to the door", () => {
    expect(lines(keepStill)).toMatch(/Do not get up.*Ask someone to unlock the door/);
    expect(lines(keepStill)).not.toMatch(/If you can, unlock/);
    expect(lines(keepStill, "es")).toMatch(/No se levante.*Pida que alguien abra la puerta/);
  });

  it("sends nobody who must keep still anywhere, with thoughts of self-harm or without", () => {
    for (const ruleIds of [keepStill, [...crisis, ...keepStill]]) {
      for (const { language, said } of wholeScreens(ruleIds)) {
        expect(said).not.toMatch(goingAway[language]);
      }
      expect(emergencyScreenFor(emergencyWords, ruleIds)?.going.en).toMatch(/do not move/);
    }
  });

  it("has someone else drive to an emergency department, or an ambulance if no ride, faint or vomiting blood", () => {
    expect(lines(department)).toMatch(/someone else drive/);
    expect(lines(department)).toMatch(/Call 911 if you have no ride, feel faint or throw up blood/);
    expect(lines(maternity)).toMatch(/Call 911 if you bleed or feel faint/);
  });

  it("of the crisis line says nothing of pills, food or doors, and to stay with someone", () => {
    const screen = emergencyScreenFor(emergencyWords, crisis);
    expect(screen).toMatchObject({ action: "crisis-line", phone: "988" });
    for (const { language, said } of wholeScreens(crisis)) expect(said).not.toMatch(pillsFoodDoors[language]);
    for (const language of languages) expect(lines(crisis, language)).toMatch(/911/);
    expect(lines(crisis)).toMatch(/Stay with someone/);
  });

  it.each([keepStill, ambulance, department, maternity].map((ids) => [ids[0] ?? ""]))(
    "of %s with thoughts of self-harm keeps its action, drops pills, food and doors, and gives the crisis line",
    (id) => {
      const ruleIds = [...crisis, id];
      expect(emergencyScreenFor(emergencyWords, ruleIds)?.action).toBe(emergencyActionFor([id]));
      for (const { language, said } of wholeScreens(ruleIds)) {
        expect(said).not.toMatch(pillsFoodDoors[language]);
        expect(said).toMatch(/988/);
      }
      expect(lines(ruleIds)).toMatch(/not drive yourself/);
    },
  );

  it("is none without an emergency", () => {
    expect(emergencyScreenFor(emergencyWords, ["night-pain"])).toBeNull();
  });
});
