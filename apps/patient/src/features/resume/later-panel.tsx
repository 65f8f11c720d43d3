"use client";

import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { Notice } from "@preamble/ui/notice";
import { useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { PrintButton } from "../../components/print-button.tsx";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { CopyLine } from "./copy-line.tsx";

type Props = { slug: string; language: Language; text: Text; timeZone: string; intakeId: string };
type Shown = { readonly url: string; readonly code: string; readonly expiresAt: Date };

/** Makes the way back into a form and shows it, once. */
export function LaterPanel({ slug, language, text, timeZone, intakeId }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    setFailed(false);
    try {
      const { token, code, expiresAt } = await apiOf(slug).resume.create.mutate({ intakeId });
      const url = `${location.origin}/${slug}/${language}/resume#${token}`;
      setShown({ url, code, expiresAt: new Date(expiresAt) });
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  return (
    <div className="mt-5 flex flex-col gap-5">
      {failed ? (
        <Notice tone="strong" role="alert">
          {text.laterFailed}
        </Notice>
      ) : null}
      {shown ? (
        <div role="status" className="flex flex-col gap-5">
          <p className="font-semibold">{text.laterOnce}</p>
          <CopyLine text={text} label={text.laterLinkLabel} value={shown.url} />
          <CopyLine text={text} label={text.laterCodeLabel} value={shown.code} large />
          <p>
            {fill(text.laterUntil, { date: formatInZone(shown.expiresAt, timeZone, language) })}{" "}
            {text.laterKeep}
          </p>
        </div>
      ) : null}
      <p className="no-print flex flex-col gap-3 sm:flex-row">
        {shown ? <PrintButton text={text} /> : null}
        <ReadyButton kind={shown ? "quiet" : "primary"} disabled={busy} onClick={() => void make()}>
          {busy ? text.loading : shown ? text.laterNew : text.laterMake}
        </ReadyButton>
      </p>
    </div>
  );
}
