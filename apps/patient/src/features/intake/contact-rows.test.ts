import { expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { es } from "../../text/es.ts";
import { contactRows } from "./contact-rows.ts";

const person = {
  name: "Rosa Marsh",
  phone: "+1 843 555 0107",
  email: "rosa@example.org",
  emergencyContact: { name: "Ana Marsh", phone: "+1 843 555 0108" },
  language: "es",
  interpreterWanted: true,
  voicemailOk: false,
  textOk: true,
  safeToCall: false,
} as const;
const filler = { kind: "helper", name: "Ana Marsh", relation: "daughter", maySpeakWith: false } as const;
const lines = (...[text, who, by]: Parameters<typeof contactRows>) =>
  contactRows(text, who, by).map(({ label, words }) => `${label}: ${words}`);

it("reads all of page O2 back, in both languages", () => {
  expect(lines(en, person, filler)).toEqual([
    "Patient’s full name: Rosa Marsh",
    "A phone to reach you on now: +1 843 555 0107",
    "Is it safe to call you?: No, please do not call",
    "You may leave a voicemail: No",
    "You may send a text: Yes",
    "Your email, if you like: rosa@example.org",
    "Which language do you want to speak with us?: Español",
    "I want an interpreter: Yes",
    "Someone else we may call, if you like: Ana Marsh, +1 843 555 0108",
    "Who fills this in?: Ana Marsh (daughter)",
    "The clinic may talk with me about this: No",
  ]);
  const inSpanish = lines(es, person, filler);
  expect(inSpanish).toHaveLength(11);
  expect(inSpanish).toContain(`${es.whoSafe}: ${es.whoSafeNo}`);
});

it("says nothing of a helper where the patient fills in, nor of an address that was not given", () => {
  const own = lines(en, { ...person, email: null }, { kind: "self" });
  expect(own).toContain("Your email, if you like: null");
  expect(own.join()).not.toMatch(/Who fills this in|talk with me/);
});

it("says nothing of whether a call is safe where there is no phone", () => {
  const own = lines(en, { ...person, phone: null }, filler);
  expect(own).toContain("A phone to reach you on now: No phone");
  expect(own.join()).not.toContain(en.whoSafe);
});
