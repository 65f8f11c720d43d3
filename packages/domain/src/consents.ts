/** What a patient may agree to, each by itself; care is asked before the form, the others never before safety. */
export const consentKinds = ["care", "data-sharing", "photos", "research"] as const;

export type ConsentKind = (typeof consentKinds)[number];

/** The version of the words that a consent was given to, in either voice; a change of words is a new version. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = {
  // Of the patient in the third person: who agrees on the start page may be a helper, which is asked afterwards.
  care: "2026-12",
  "data-sharing": "2026-11",
  photos: "2026-11",
  research: "2026-11",
};

export const consentActs = ["given", "withdrawn"] as const;

export type ConsentAct = (typeof consentActs)[number];
