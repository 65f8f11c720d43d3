"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { patientCancelReasons } from "@preamble/booking/cancel-reasons";
import { ButtonLink } from "@preamble/ui/button";
import { ChoiceList } from "@preamble/ui/choice-list";
import type { Language } from "@preamble/domain/languages";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  phone: string;
  visit: { id: string; version: number };
};

/** Calls the visit off, for a reason, once the button is pressed. */
export function CancelForm({ slug, language, text, phone, visit }: Props) {
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const home = `/${slug}/${language}/visit`;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("reason");
    const reason = patientCancelReasons.find((one) => one === chosen);
    if (!reason) {
      setMissing(true);
      document.getElementById("reason")?.focus();
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      const { id: appointmentId, version } = visit;
      await apiOf(slug).appointments.cancel.mutate({ appointmentId, version, reason });
      location.assign(home);
    } catch (fault) {
      setRefusal(refusalOf(fault));
      setBusy(false);
    }
  }

  return (
    <form className="flex flex-col gap-5" onSubmit={(event) => void send(event)} noValidate>
      {refusal ? <RefusalNotice {...{ text, phone, refusal }} heading={text.refusedHeading} /> : null}
      <ChoiceList
        name="reason"
        legend={text.cancelWhy}
        error={missing ? text.cancelMissing : undefined}
        onChange={() => setMissing(false)}
        choices={patientCancelReasons.map((value) => ({ value, label: text[`cancel-${value}`] }))}
      />
      <p>{text.cancelWarn}</p>
      <div className="flex flex-col gap-2 sm:flex-row">
        <ReadyButton type="submit" kind="danger" disabled={busy}>
          {busy ? text.loading : text.cancelConfirm}
        </ReadyButton>
        <ButtonLink kind="secondary" href={home}>
          {text.cancelKeep}
        </ButtonLink>
      </div>
    </form>
  );
}
