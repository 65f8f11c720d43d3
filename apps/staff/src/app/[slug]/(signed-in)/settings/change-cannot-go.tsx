"use client";

import { cannotReasons, cannotSentence } from "@preamble/domain/content/cannot-reasons";
import { languages } from "@preamble/domain/languages";
import { OptionRow } from "@preamble/ui/option-row";
import { TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { cannotReasonNames } from "../../../../patient-choices.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";

const languageNames = { en: "In English", es: "In Spanish" } as const;

/** What the emergency screen answers to each reason for not going. */
export function ChangeCannotGo({
  slug,
  cannotGo: { cannotSentences, seen },
}: {
  slug: string;
  cannotGo: Settings["cannotGo"];
}) {
  return (
    <ActionDialog
      key={seen}
      label="Change what is said"
      heading="When a patient cannot go to emergency care"
      submitLabel="Save"
      standing={cannotSentences ? "sentences of the clinic’s own" : "the sentences that come with the form"}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "cannotGo",
          seen,
          value: { cannotSentences: fields.has("standard") ? null : sentencesFrom(fields) },
        })
      }
    >
      <OptionRow
        id="standard"
        name="standard"
        type="checkbox"
        label="Say the sentences that come with the form, whatever stands below"
        defaultChecked={cannotSentences === null}
      />
      <p className="text-sm text-muted">
        One short, plain sentence each. It is read in an emergency, by someone in pain: say whom to call.
      </p>
      {cannotReasons.map((reason) => (
        <fieldset key={reason} className="flex flex-col gap-3">
          <legend className="mb-2 font-semibold first-letter:uppercase">{cannotReasonNames[reason]}</legend>
          {languages.map((language) => (
            <TextAreaField
              key={language}
              name={`${reason}-${language}`}
              label={languageNames[language]}
              lang={language}
              rows={2}
              required
              maxLength={200}
              defaultValue={cannotSentence(cannotSentences, reason, language)}
            />
          ))}
        </fieldset>
      ))}
    </ActionDialog>
  );
}

type Sentence = { en: string; es: string };

function sentencesFrom(fields: FormData) {
  const said = (reason: string): Sentence => ({
    en: textOf(fields, `${reason}-en`),
    es: textOf(fields, `${reason}-es`),
  });
  return {
    "no-ride": said("no-ride"),
    alone: said("alone"),
    "cannot-get-up": said("cannot-get-up"),
    cost: said("cost"),
    caring: said("caring"),
    afraid: said("afraid"),
  };
}
