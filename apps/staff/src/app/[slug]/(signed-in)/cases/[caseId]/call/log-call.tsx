"use client";

import { callContacts, type CallContact, type CallOutcome, callOutcomes } from "@preamble/booking/call-plan";
import { Button } from "@preamble/ui/button";
import { Field, SelectField } from "@preamble/ui/field";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { contactNames, outcomeNames } from "../../../../../../call-words.ts";
import { refusalOf, staffClient } from "../../../../../../trpc-client.ts";

/** Logs a call; pressed twice it is logged once. */
export function LogCall({ slug, caseId }: { slug: string; caseId: string }) {
  const router = useRouter();
  const [callId] = useState(() => crypto.randomUUID());
  const [contact, setContact] = useState<CallContact>("patient");
  const [outcome, setOutcome] = useState<CallOutcome | "">("");
  const [place, setPlace] = useState("");
  const [errors, setErrors] = useState<{ outcome?: string; place?: string }>({});
  const [failure, setFailure] = useState("");
  const form = useRef<HTMLFormElement>(null);

  async function log() {
    const wrong = {
      ...(outcome === "" && { outcome: "Choose how the call ended." }),
      ...(outcome === "arrived" && place.trim().length < 2 && { place: "Write which hospital." }),
    };
    setErrors(wrong);
    setFailure("");
    if (outcome === "" || Object.keys(wrong).length > 0) {
      const first = Object.keys(wrong)[0] ?? "";
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    try {
      const logged = { contact, outcome, ...(outcome === "arrived" && { place }) };
      await staffClient(slug).cases.logCall.mutate({ caseId, callId, logged });
      router.refresh();
    } catch (fault) {
      setFailure(
        refusalOf(fault).code === "unavailable"
          ? "We could not reach the server. Press again: it is logged once at most."
          : "Not logged. Reload the page and try again.",
      );
    }
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <SelectField
        name="contact"
        label="Who was called?"
        value={contact}
        onChange={({ currentTarget }) => {
          const chosen = callContacts.find((one) => one === currentTarget.value);
          if (chosen) setContact(chosen);
        }}
      >
        {callContacts.map((one) => (
          <option key={one} value={one}>
            {contactNames[one]}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="outcome"
        label="How did it end?"
        error={errors.outcome}
        value={outcome}
        onChange={({ currentTarget }) =>
          setOutcome(callOutcomes.find((one) => one === currentTarget.value) ?? "")
        }
      >
        <option value="">Choose one</option>
        {callOutcomes.map((one) => (
          <option key={one} value={one}>
            {outcomeNames[one]}
          </option>
        ))}
      </SelectField>
      {outcome === "arrived" ? (
        <Field
          name="place"
          label="Which hospital?"
          error={errors.place}
          value={place}
          maxLength={120}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      ) : null}
      <Button type="submit">Log this call</Button>
      <p role="status" className="text-danger">
        {failure}
      </p>
    </form>
  );
}
