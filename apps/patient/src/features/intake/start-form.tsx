"use client";

import type { Language } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { OptionRow } from "@preamble/ui/option-row";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { AskOnce } from "../../components/ask-once.tsx";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import type { Draft } from "./draft/draft.ts";
import { dropDraft } from "./draft/draft-store.ts";
import { goOnFrom } from "./draft/go-on-from.ts";
import { handOverLate } from "./draft/hand-over-late.ts";
import { readDrafts } from "./draft/kept-drafts.ts";
import { deleteWords, goOnWords } from "./draft/kept-words.ts";
import { statusOf } from "./draft/status-of.ts";
import { useRefusedTitle } from "./use-title.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  /** The sent form that this one follows. */
  from: string | undefined;
};

/** Consent to care, then a form under a session of its own. */
export function StartForm({ slug, language, text, from }: Props) {
  const [problem, setProblem] = useState<{ attempt: number; words: string; fieldId: string } | null>(null);
  const [busy, setBusy] = useState(false);
  useRefusedTitle(text, problem !== null);
  function refuse(words: string, fieldId: "consent" | "kept" = "consent") {
    setBusy(false);
    setProblem((before) => ({ attempt: (before?.attempt ?? 0) + 1, words, fieldId }));
  }
  // Earlier forms on this phone that were neither sent nor given up; null until the phone is read.
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  // Stays what it is where the server says meanwhile that it was sent.
  const chosen = useRef("");
  const [deleting, setDeleting] = useState<string | null>(null);
  const [isDeleted, setDeleted] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);
  const takeOut = (id: string) =>
    setDrafts((before) => before && before.filter(({ intake }) => intake.id !== id));
  useEffect(() => {
    void readDrafts(slug).then((found) => {
      setDrafts(found);
      // What this browser's session knows to be sent leaves the phone.
      for (const { intake } of found)
        void statusOf(apiOf(slug), intake.id).then((status) => {
          if (status !== "sent") return;
          takeOut(intake.id);
          void handOverLate(slug, intake.id);
        });
    });
  }, [slug]);

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [act, id] = chosen.current.split(":");
    setDeleted(false);
    if (act === "delete" && id) {
      setProblem(null);
      return setDeleting(id);
    }
    setBusy(true);
    const api = apiOf(slug);
    // The first reading may not have come back, and nobody begins without the offer of what is kept.
    const found = drafts ?? (await readDrafts(slug));
    setDrafts(found);
    const kept = found.find(({ intake }) => intake.id === id);
    if (found.length > 0 && !act) return refuse(text.startKeptError, "kept");
    if (!given.has("consent")) return refuse(text.startConsentError);
    try {
      const isSent = act === "go-on" && !kept;
      if (!isSent && (!kept || (await statusOf(api, kept.intake.id)) === null)) {
        // A kept form is about whom it was about: it follows another only where it did before.
        const follows = !kept || kept.intake.follows === from ? from : undefined;
        const { intakeId } = await api.intake.start.mutate({ language, ...(follows && { from: follows }) });
        if (kept) await goOnFrom(kept, { api, slug, intakeId, follows: follows ?? null });
      }
      location.assign(`/${slug}/${language}/form`);
    } catch {
      refuse(text.startFailed);
    }
  }

  async function deleteKept(id: string, isMeant: boolean) {
    if (isMeant) {
      await dropDraft(slug, id);
      takeOut(id);
      chosen.current = "";
      setDeleted(true);
    }
    setDeleting(null);
    goOn.current?.focus();
  }

  return (
    <form className="mt-6 flex flex-col gap-6" onSubmit={(event) => void begin(event)} noValidate>
      {problem ? (
        <ErrorSummary
          key={problem.attempt}
          heading={text.problem}
          errors={[{ fieldId: problem.fieldId, text: problem.words }]}
        />
      ) : null}
      <p role="status" className="font-semibold empty:-mb-6">
        {isDeleted ? text.startKeptDeleted : null}
      </p>
      {drafts && drafts.length > 0 ? (
        <ChoiceList
          name="kept"
          legend={text.startKept}
          onChange={({ target }) => {
            chosen.current = target.value;
            setDeleting(null);
          }}
          error={problem?.fieldId === "kept" ? problem.words : undefined}
          choices={[
            ...drafts.map((draft) => ({ value: `go-on:${draft.intake.id}`, label: goOnWords(draft, text) })),
            { value: "empty", label: text.startKeptEmpty, hint: text.startKeptEmptyHint },
            ...drafts.map((draft) => ({
              value: `delete:${draft.intake.id}`,
              label: deleteWords(draft, text),
            })),
          ]}
        />
      ) : null}
      {deleting ? (
        <AskOnce
          heading={text.startKeptDeleteAsk}
          yes={text.startKeptDeleteYes}
          no={text.startKeptDeleteNo}
          onAnswer={(isMeant) => void deleteKept(deleting, isMeant)}
        />
      ) : null}
      <OptionRow id="consent" type="checkbox" name="consent" label={text.startConsent} />
      <ReadyButton ref={goOn} type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.continue}
      </ReadyButton>
    </form>
  );
}
