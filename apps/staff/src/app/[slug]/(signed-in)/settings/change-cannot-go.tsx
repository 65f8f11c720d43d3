"use client";

import { type CannotReason, cannotReasons, cannotSentence } from "@preamble/domain/content/cannot-reasons";
import { languages } from "@preamble/domain/languages";
import { OptionRow } from "@preamble/ui/option-row";
import { TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { cannotReasonNames } from "../../../../features/cases/patient-choices.ts";
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
          value: {
            cannotSentences: textOf(fields, "sentences") === "standard" ? null : sentencesFrom(fields),
          },
        })
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">What they read</legend>
        <OptionRow
          id="standard"
          type="radio"
          name="sentences"
          value="standard"
          label="The sentences that come with the form"
          defaultChecked={cannotSentences === null}
        />
        <OptionRow
          id="own"
          type="radio"
          name="sentences"
          value="own"
          label="The clinic’s own sentences"
          defaultChecked={cannotSentences !== null}
          extraWhen="ticked"
          extra={
            <div className="flex flex-col gap-4">
              <p className="text-sm text-muted">
                One short, plain sentence each. It is read in an emergency, by someone in pain: say whom to
                call. Some who read it must not move, and some plan to hurt themselves: say nothing of going
                there, pills, food or doors.
              </p>
              {cannotReasons.map((reason) => (
                <fieldset key={reason} className="flex flex-col gap-3">
                  <legend className="mb-2 font-semibold first-letter:uppercase">
                    {cannotReasonNames[reason]}
                  </legend>
                  {languages.map((language) => (
                    <TextAreaField
                      key={language}
                      name={`${reason}-${language}`}
                      label={languageNames[language]}
                      lang={language}
                      rows={2}
                      maxLength={200}
                      defaultValue={cannotSentence(cannotSentences, reason, language)}
                    />
                  ))}
                </fieldset>
              ))}
            </div>
          }
        />
      </fieldset>
    </ActionDialog>
  );
}

function sentencesFrom(fields: FormData) {
  const said = (reason: CannotReason) => ({
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
