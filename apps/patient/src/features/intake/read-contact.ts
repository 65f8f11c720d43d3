import type { Contact } from "@preamble/api/intake/contact";
import { consentVersions } from "@preamble/domain/consents";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { type Language, languages } from "@preamble/domain/languages";
import { phonePattern } from "@preamble/domain/phone";

/** A field of page O2 that holds no answer, by its id. */
export type ContactFault = (typeof fields)[number];

/** In the order of the page. */
const fields = [
  "filler",
  "fillerName",
  "relation",
  "name",
  "phone",
  "emergencyName",
  "emergencyPhone",
  "email",
  "safeToCall",
] as const;

type ReadContact = {
  /** Null while there is a fault. */
  readonly contact: Contact | null;
  /** In the order of the page. */
  readonly faults: readonly ContactFault[];
};

const others = ["helper", "guardian"] as const;

/** Page O2 as it stands in its form; `language` is the page's own, where none is chosen. */
export function readContact(form: FormData, language: Language): ReadContact {
  const words = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const kind = others.find((one) => one === words("filler"));
  const phone = form.has("noPhone") ? null : words("phone");
  const email = words("email") || null;
  const other = { name: words("emergencyName"), phone: words("emergencyPhone") };
  const names = other.name !== "" || other.phone !== "";
  const contact: Contact = {
    filler: kind
      ? {
          kind,
          name: words("fillerName"),
          relation: words("relation"),
          maySpeakWith: form.has("maySpeakWith"),
        }
      : { kind: "self" },
    name: words("name"),
    phone,
    emergencyContact: names ? other : null,
    email,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: languages.find((one) => one === words("language")) ?? language,
    interpreterWanted: form.has("interpreterWanted"),
    voicemailOk: form.has("voicemailOk"),
    textOk: form.has("textOk"),
    safeToCall: words("safeToCall") === "yes",
    // Of the words on the page before (O1).
    careConsentVersion: consentVersions.care,
  };
  const { filler } = contact;
  const isFault: Readonly<Record<ContactFault, boolean>> = {
    filler: !kind && words("filler") !== "self",
    fillerName: filler.kind !== "self" && filler.name === "",
    relation: filler.kind !== "self" && filler.relation === "",
    name: contact.name === "",
    phone: phone !== null && !phonePattern.test(phone),
    emergencyName: names && other.name === "",
    emergencyPhone: names && !phonePattern.test(other.phone),
    email: email !== null && (email.length > longestEmail || !emailPattern.test(email)),
    safeToCall: phone !== null && !["yes", "no"].includes(words("safeToCall")),
  };
  const faults = fields.filter((field) => isFault[field]);
  return { contact: faults.length === 0 ? contact : null, faults };
}
