import { expect, it } from "vitest";
import { isSame } from "./draft/merge-pending.ts";
import { keptOf, withContact } from "./intake-state.ts";
import { readContact } from "./read-contact.ts";

it("page O2 as it was given is what the server says of it: a look tells the boxes nothing anew", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["filler", "self"],
    ["name", "Noor Bright"],
    ["phone", "+1 843 555 0123"],
    ["safeToCall", "yes"],
  ] as const)
    form.set(name, value);
  const { contact } = readContact(form, "en");
  if (!contact) throw new Error("The page has a fault.");
  const { filler, contact: told } = withContact(contact);
  const row = { ...contact, email: null, emergencyContact: null };
  const kept = keptOf({ answers: {}, inPerson: [], annotations: {}, filler, contact: row });
  expect(isSame([told, filler], [kept.contact, kept.filler])).toBe(true);
});
