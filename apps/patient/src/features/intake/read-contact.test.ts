import { contactSchema } from "@preamble/api/intake/contact";
import { describe, expect, it } from "vitest";
import { readContact } from "./read-contact.ts";

const whole = {
  filler: "self",
  name: "Rosa Quill",
  phone: "+1 843 555 0100",
  safeToCall: "yes",
  language: "es",
};
const helper = { ...whole, filler: "helper", fillerName: " Tom Quill ", relation: "son", maySpeakWith: "on" };

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe("page O2", () => {
  it.each([
    ["the patient", whole],
    [
      "a patient who may be called and wants an interpreter",
      { ...whole, textOk: "on", interpreterWanted: "on" },
    ],
    ["someone without a phone", { ...whole, phone: "", noPhone: "on", safeToCall: "" }],
    ["someone whom it is not safe to call", { ...whole, safeToCall: "no" }],
    ["someone with an address for mail", { ...whole, email: " rosa@example.org " }],
    [
      "someone who names another to call",
      { ...whole, emergencyName: "Ana", emergencyPhone: "843 555 0102 " },
    ],
    ["a helper", helper],
    ["a guardian", { ...helper, filler: "guardian" }],
    [
      "someone who chose no language",
      { filler: "self", name: "Rosa", phone: "843.555.0100", safeToCall: "yes" },
    ],
  ])("gives of %s what the clinic's server takes as it is", (_who, fields) => {
    const { contact, faults } = readContact(formOf(fields), "en");
    expect(faults).toEqual([]);
    expect(contactSchema.parse(contact)).toEqual(contact);
  });

  it("keeps who fills it in, without the spaces around", () =>
    expect(readContact(formOf(helper), "en").contact?.filler).toEqual({
      kind: "helper",
      name: "Tom Quill",
      relation: "son",
      maySpeakWith: true,
    }));

  /** docs/clinical/journey.md 1.2 asks it; unanswered is never an answer. */
  it.each([
    ["yes", true],
    ["no", false],
  ])("is safe to call where that was answered: %s", (safeToCall, expected) =>
    expect(readContact(formOf({ ...whole, safeToCall }), "en").contact?.safeToCall).toBe(expected),
  );

  it("is not said to be safe to call where there is no phone and nothing was answered", () =>
    expect(readContact(formOf({ ...whole, noPhone: "on", safeToCall: "" }), "en").contact?.safeToCall).toBe(
      false,
    ));

  it.each([
    ["nothing", {}, ["filler", "name", "phone", "safeToCall"]],
    ["a phone that may not be safe to call", { ...whole, safeToCall: "" }, ["safeToCall"]],
    ["a helper without a name", { ...helper, fillerName: " ", relation: "" }, ["fillerName", "relation"]],
    ["a filler that nobody offers", { ...whole, filler: "robot" }, ["filler"]],
    ["a name of spaces", { ...whole, name: "  " }, ["name"]],
    ["a phone in words", { ...whole, phone: "call my son" }, ["phone"]],
    ["an email that is none", { ...whole, email: "rosa at example" }, ["email"]],
    ["another person without a phone", { ...whole, emergencyName: "Ana" }, ["emergencyPhone"]],
    ["a phone of nobody", { ...whole, emergencyPhone: "843 555 0102" }, ["emergencyName"]],
    ["a phone that is too short", { ...whole, phone: "911" }, ["phone"]],
  ])("names the fields at fault for %s", (_what, fields, expected) => {
    expect(readContact(formOf(fields), "en")).toEqual({ contact: null, faults: expected });
  });
});
