import { describe, expect, it } from "vitest";
import { authoredContent } from "../content/protocol-content.ts";
import { sayAbout } from "../content/voice.ts";
import type { Level } from "../levels.ts";
import { patientReasons } from "./patient-reasons.ts";

const fired = (...ids: string[]) =>
  authoredContent.rules.filter(({ id }) => ids.includes(id)).map(({ id, level }) => ({ ruleId: id, level }));
const reasons = (
  level: Level,
  ids: string[],
  booked = false,
  language: "en" | "es" = "en",
  helped: string | null = null,
) =>
  patientReasons(authoredContent.rules, fired(...ids), {
    level,
    booked,
    called: true,
    say: sayAbout(authoredContent, language, helped),
  });

describe("reasons", () => {
  it("are messages of rules at the level in force, never of a lower rule", () => {
    expect(reasons("same-day", ["motor-progressive", "leg-numbness-any", "contrib-stress"])).toEqual({
      reasons: ["Weakness that is getting worse should be checked today."],
      moreReasons: 0,
    });
    expect(reasons("same-day", ["night-pain"])).toEqual({ reasons: [], moreReasons: 0 });
  });

  it("are two at most, with the number of the others", () => {
    const found = reasons("same-day", [
      "motor-progressive",
      "foot-drop-new",
      "spinal-infection",
      "child-red",
    ]);
    expect(found.reasons).toEqual([
      "Weakness that is getting worse should be checked today.",
      "A new dropped foot should be checked today.",
    ]);
    expect(found.moreReasons).toBe(2);
  });

  it("say one sentence once", () => {
    expect(reasons("within-2-weeks", ["night-pain", "midline-bone-pain", "motor-any"])).toEqual({
      reasons: [
        "Your leg strength should be tested within two weeks.",
        "You should be checked within two weeks.",
      ],
      moreReasons: 1,
    });
  });

  it("promise a visit only where a slot stands behind it", () => {
    expect(reasons("within-2-weeks", ["night-pain"], false).reasons).toEqual([
      "You should be checked within two weeks.",
    ]);
    expect(reasons("within-2-weeks", ["night-pain"], true).reasons).toEqual([
      "A clinician will see you within two weeks.",
    ]);
  });

  it("know every rule that promises a call, and promise it only to who can be called", () => {
    const promises =
      /\b(we (will|can) call|calls)\b|(le|la) (vamos a |podemos )?llam(ar|e|a|amos|emos)\b|que llame/i;
    for (const rule of authoredContent.rules) {
      for (const [language, name] of [
        ["en", null],
        ["en", "Rosa"],
        ["es", null],
        ["es", "Rosa"],
      ] as const) {
        const told = patientReasons([rule], [{ ruleId: rule.id, level: rule.level }], {
          level: rule.level,
          booked: true,
          called: false,
          say: sayAbout(authoredContent, language, name),
        });
        expect(told.reasons.join(" ")).not.toMatch(promises);
      }
    }
    expect(reasons("within-48-hours", ["nsaid-risk"], true).reasons).toEqual([
      "Please stop ibuprofen-type pills until a clinician or pharmacist calls you.",
    ]);
    expect(reasons("same-day", ["self-harm-passive"], true).reasons).toEqual([
      "We will call you today. If it gets worse call your crisis line (988 in the US).",
    ]);
  });

  it("name the patient to who answers for them", () => {
    expect(reasons("within-2-weeks", ["night-pain"], false, "en", "Rosa").reasons).toEqual([
      "Rosa should be checked within two weeks.",
    ]);
    expect(reasons("within-2-weeks", ["night-pain"], true, "es", "Rosa").reasons).toEqual([
      "Un profesional de la salud verá a Rosa en dos semanas o menos.",
    ]);
  });

  it("come in the reader's language", () => {
    expect(reasons("same-day", ["motor-progressive"], false, "es").reasons).toEqual([
      "La debilidad que se pone peor se debe revisar hoy.",
    ]);
  });
});
