import type { Text } from "../../text/text.ts";
import type { AnswerRow } from "./answer-rows.tsx";
import type { IntakeState } from "./intake-state.ts";

const languageNames = { en: "English", es: "Español" } as const;

/** Page O2 as it was filled in. */
export function contactRows(
  text: Text,
  person: IntakeState["contact"],
  filler: IntakeState["filler"],
): AnswerRow[] {
  const yesNo = (value: boolean) => (value ? text.yes : text.no);
  const other = filler && filler.kind !== "self" ? filler : null;
  return [
    { label: text.whoName, words: person?.name ?? null },
    { label: text.whoPhone, words: person?.phone ?? text.whoNoPhone },
    ...(person
      ? [
          ...(person.phone === null
            ? []
            : [{ label: text.whoSafe, words: person.safeToCall ? text.whoSafeYes : text.whoSafeNo }]),
          { label: text.whoVoicemail, words: yesNo(person.voicemailOk) },
          { label: text.whoText, words: yesNo(person.textOk) },
          { label: text.whoEmail, words: person.email ?? null },
          { label: text.whoLanguage, words: languageNames[person.language] },
          { label: text.whoInterpreter, words: yesNo(person.interpreterWanted) },
        ]
      : []),
    ...(person?.emergencyContact
      ? [{ label: text.whoElse, words: `${person.emergencyContact.name}, ${person.emergencyContact.phone}` }]
      : []),
    ...(other
      ? [
          { label: text.whoFiller, words: `${other.name} (${other.relation})` },
          { label: text.whoMaySpeak, words: yesNo(other.maySpeakWith) },
        ]
      : []),
  ];
}
