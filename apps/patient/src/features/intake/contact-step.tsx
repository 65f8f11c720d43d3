import type { Contact } from "@preamble/api/intake/contact";
import { longestEmail } from "@preamble/domain/email";
import { type Language, languages } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { Field } from "@preamble/ui/field";
import { FieldGroup } from "@preamble/ui/field-frame";
import { OptionRow } from "@preamble/ui/option-row";
import { type FormEvent, useRef, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import type { IntakeState } from "./intake-state.ts";
import { type ContactFault, readContact } from "./read-contact.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import { type TypedFields, typedIn, useKeepTyped } from "./use-keep-typed.ts";

type Props = {
  text: Text;
  language: Language;
  filler: IntakeState["filler"];
  person: IntakeState["contact"];
  /** What was typed here before, where it was left before it was whole. */
  typed: TypedFields | null;
  /** Whether Continue was pressed here before: then a change is told as it is made. */
  isTold: boolean;
  headingRef: HeadingRef;
  onTyped: (typed: TypedFields) => void;
  onSave: (contact: Contact) => void;
  onContinue: () => void;
};

/** Page O2: who fills this in, and a phone that works now. Until Continue, what is typed stays on this phone. */
export function ContactStep(props: Props) {
  const { text, language, filler, person, typed, headingRef, onTyped, onSave, onContinue } = props;
  const form = useRef<HTMLFormElement>(null);
  const words = (name: string, known: string | null | undefined) => (typed ? typed[name] : known) ?? "";
  const ticked = (name: string, known: boolean | undefined) => (typed ? name in typed : known);
  const box = (name: ContactFault, known: string | null | undefined) => ({
    name,
    error: errorOf(name),
    defaultValue: words(name, known),
  });
  const tick = (name: string, label: string, known: boolean | undefined) => (
    <OptionRow id={name} name={name} type="checkbox" label={label} defaultChecked={ticked(name, known)} />
  );
  const [kind, setKind] = useState(() => words("filler", filler?.kind) || null);
  const [noPhone, setNoPhone] = useState(() => ticked("noPhone", person?.phone === null) ?? false);
  const [faults, setFaults] = useState<readonly ContactFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const errorOf = (field: ContactFault) => (faults.includes(field) ? wordsOf(text)[field] : undefined);

  const spokenBefore = person?.language ?? language;
  const keep = (boxes: HTMLFormElement) => {
    const { contact } = readContact(new FormData(boxes), language);
    if (props.isTold && contact) return onSave(contact);
    const { language: chosen, ...rest } = typedIn(boxes);
    // The language of the page is no choice: it goes with the page to another.
    onTyped(chosen && chosen !== spokenBefore ? { ...rest, language: chosen } : rest);
  };
  // The clinic calls the number that it was told: half of another is none.
  const settle = useKeepTyped(form, keep, !props.isTold);

  function proceed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { contact, faults: found } = readContact(new FormData(event.currentTarget), language);
    setAttempt((count) => count + 1);
    setFaults(found);
    if (!contact) return;
    settle(event.currentTarget);
    onSave(contact);
    onContinue();
  }

  const other = filler && filler.kind !== "self" ? filler : null;
  const named = kind === "helper" || kind === "guardian";
  return (
    <form
      ref={form}
      onSubmit={proceed}
      onChange={({ currentTarget }) => {
        if (faults.length === 0) return;
        const found = readContact(new FormData(currentTarget), language).faults;
        if (!faults.some((fault) => found.includes(fault))) setFaults([]);
      }}
      noValidate
      className="flex flex-col gap-6"
    >
      <StepHeading {...{ text, headingRef }} isRefused={faults.length > 0}>
        {text.whoHeading}
      </StepHeading>
      {faults.length > 0 ? (
        <ErrorSummary
          key={attempt}
          heading={text.problem}
          errors={faults.map((fieldId) => ({ fieldId, text: wordsOf(text)[fieldId] }))}
        />
      ) : null}
      <ChoiceList
        name="filler"
        legend={text.whoFiller}
        error={errorOf("filler")}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
        choices={[
          { value: "self", label: text.whoSelf },
          { value: "helper", label: text.whoHelper },
          { value: "guardian", label: text.whoGuardian },
        ]}
      />
      {named ? (
        <>
          <Field
            {...box("fillerName", other?.name)}
            label={text.whoFillerName}
            autoComplete="name"
            maxLength={200}
          />
          <Field
            {...box("relation", other?.relation)}
            label={text.whoRelation}
            hint={text.whoRelationHint}
            autoComplete="off"
            maxLength={100}
          />
          {tick("maySpeakWith", text.whoMaySpeak, other?.maySpeakWith)}
        </>
      ) : null}
      <Field
        {...box("name", person?.name)}
        label={text.whoName}
        autoComplete={named ? "off" : "name"}
        maxLength={200}
      />
      <div className="flex flex-col gap-2">
        <Field
          {...box("phone", person?.phone)}
          type="tel"
          label={text.whoPhone}
          hint={text.whoPhoneHint}
          autoComplete="tel"
          disabled={noPhone}
          maxLength={25}
        />
        <OptionRow
          id="noPhone"
          name="noPhone"
          type="checkbox"
          label={text.whoNoPhone}
          checked={noPhone}
          onChange={({ currentTarget }) => setNoPhone(currentTarget.checked)}
        />
        {tick("voicemailOk", text.whoVoicemail, person?.voicemailOk)}
        {tick("textOk", text.whoText, person?.textOk)}
      </div>
      <FieldGroup id="emergencyContact" legend={text.whoElse} hint={text.whoElseHint}>
        <div className="mt-2 flex flex-col gap-4">
          <Field
            {...box("emergencyName", person?.emergencyContact?.name)}
            label={text.whoElseName}
            autoComplete="off"
            maxLength={200}
          />
          <Field
            {...box("emergencyPhone", person?.emergencyContact?.phone)}
            type="tel"
            label={text.whoElsePhone}
            autoComplete="off"
            maxLength={25}
          />
        </div>
      </FieldGroup>
      <Field
        {...box("email", person?.email)}
        type="email"
        label={text.whoEmail}
        hint={text.whoEmailHint}
        autoComplete="email"
        maxLength={longestEmail}
      />
      {noPhone ? null : (
        <ChoiceList
          name="safeToCall"
          legend={text.whoSafe}
          error={errorOf("safeToCall")}
          inline
          defaultValue={words("safeToCall", person?.phone && (person.safeToCall ? "yes" : "no"))}
          choices={[
            { value: "yes", label: text.whoSafeYes },
            { value: "no", label: text.whoSafeNo },
          ]}
        />
      )}
      <ChoiceList
        name="language"
        legend={text.whoLanguage}
        inline
        defaultValue={typed?.["language"] ?? spokenBefore}
        choices={languages.map((one) => ({
          value: one,
          label: <span lang={one}>{one === "en" ? "English" : "Español"}</span>,
        }))}
      />
      {tick("interpreterWanted", text.whoInterpreter, person?.interpreterWanted)}
      <ReadyButton type="submit" className="w-full sm:w-auto sm:self-start">
        {text.continue}
      </ReadyButton>
    </form>
  );
}

const wordsOf = (text: Text): Readonly<Record<ContactFault, string>> => ({
  filler: text.errorFiller,
  fillerName: text.errorFillerName,
  relation: text.errorRelation,
  name: text.errorName,
  phone: text.errorPhone,
  emergencyName: text.errorElseName,
  emergencyPhone: text.errorElsePhone,
  email: text.errorEmail,
  safeToCall: text.errorSafe,
});
