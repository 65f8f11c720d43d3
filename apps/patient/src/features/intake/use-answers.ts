import { annotationsAfter } from "@preamble/domain/form/annotations-after";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";
import { answersAfter, type GiveAnswers, type GivenAnswer, inPersonAfter } from "./answer-change.ts";
import { type ContactWrite, isEmpty, type NotesWrite, type Pending } from "./draft/draft.ts";
import { dropDraft, keepDraft, keepOpen } from "./draft/draft-store.ts";
import { isSame } from "./draft/merge-pending.ts";
import { type ClinicFacts, type IntakeState, keptOf, withContact } from "./intake-state.ts";
import { savingCalls } from "./saving-calls.ts";
import { SaveQueue, type SaveState } from "./save-queue.ts";
import type { TypedFields } from "./use-keep-typed.ts";
import { useLeaveKept } from "./use-leave-kept.ts";

type Options = {
  readonly api: PatientApi;
  readonly slug: string;
  readonly clinic: ClinicFacts;
  readonly first: IntakeState;
  readonly resultUrl: string;
};

/**
 * The form as it stands on this page. What is given is kept on the phone at once, sent as it is given, and
 * merged question by question with what another page or device gave.
 */
export function useAnswers({ api, slug, clinic, first, resultUrl }: Options) {
  const [intake, setIntake] = useState(first);
  const [saveState, setSaveState] = useState<SaveState>({ state: "saved", at: null });
  const [retold, setRetold] = useState(0);
  const latest = useRef(first);
  const over = useRef(false);
  const ended = useRef(false);

  const change = useCallback((next: (before: IntakeState) => IntakeState) => {
    latest.current = next(latest.current);
    setIntake(latest.current);
  }, []);

  const drop = useCallback(() => {
    over.current = true;
    return dropDraft(slug, first.id);
  }, [slug, first.id]);

  // One queue for the life of the form: whatever the page is given anew, what is pending stays.
  const [queue] = useState(() => {
    return new SaveQueue({
      protocolHash: first.protocolHash,
      ...savingCalls(api, first.id),
      async keep(merge) {
        if (over.current) return false;
        return keepDraft(slug, () => ({ intake: latest.current, clinic }), merge);
      },
      onMerged(pending, before) {
        change((intake) => ({ ...intake, ...withPending(intake, pending) }));
        if (!isSame(typedOf(pending), typedOf(before))) setRetold((count) => count + 1);
      },
      drop,
      onState(state) {
        ended.current = state.state === "ended";
        setSaveState(state);
      },
    });
  });

  const give: GiveAnswers = useCallback(
    (changes) => {
      change((before) => ({ ...before, ...withAnswers(before, changes) }));
      queue.addAnswers(changes);
    },
    [change, queue],
  );
  const giveNotes = useCallback(
    (notes: NotesWrite) => {
      change((before) => ({ ...before, notes: annotationsAfter(before.notes, notes) }));
      queue.addNotes(notes);
    },
    [change, queue],
  );
  const giveContact = useCallback(
    (contact: ContactWrite) => {
      change((before) => ({ ...before, ...withContact(contact) }));
      queue.addContact(contact);
    },
    [change, queue],
  );
  const giveTyped = useCallback((typed: TypedFields) => queue.addTyped(typed), [queue]);
  const flush = useCallback(() => queue.flush(), [queue]);
  useLeaveKept(useCallback(() => queue.kept, [queue]));
  useEffect(() => void keepOpen(slug, first.id), [slug, first.id]);
  // Takes up what an earlier page on this phone could not send.
  useEffect(() => void queue.flush(), [queue]);

  // Looks again at what another page or device gave, once nothing here is unsent; resolves with whether it is here now.
  const look = useCallback(async (): Promise<boolean> => {
    if (!(await queue.flush())) return false;
    const before = latest.current;
    const found = await api.intake.get.query({ intakeId: first.id });
    // This page asks in words that the form has left: what it says here is an answer no more.
    if (found.protocolHash !== first.protocolHash) {
      location.reload();
      return false;
    }
    if (!isEmpty(queue.pending) || latest.current !== before) return false;
    // Where something was still handed over, the page says so itself.
    if (found.status === "sent" && !ended.current) {
      await drop();
      location.assign(resultUrl);
      return false;
    }
    const { filler, contact, ...others } = keptOf(found);
    change((intake) => ({ ...intake, ...others, ...(!queue.pending.typed && { filler, contact }) }));
    if (!isSame(boxesOf(latest.current), boxesOf(before))) setRetold((count) => count + 1);
    return true;
  }, [api, first.id, first.protocolHash, resultUrl, change, drop, queue]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === "visible") void look().catch(() => {});
    };
    addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [look]);

  // Only what is kept nowhere is worth a warning.
  useEffect(() => {
    if (saveState.state !== "unsaved") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [saveState]);

  return {
    intake,
    give,
    giveNotes,
    giveContact,
    giveTyped,
    typed: queue.pending.typed,
    /** Changes when another page or device has told what boxes hold here that keep what is typed. */
    retold,
    saveState,
    flush,
    look,
    drop,
  };
}

const typedOf = ({ contact, notes, typed }: Pending) => [contact, notes?.words, notes?.allergies, typed];

const boxesOf = ({ contact, filler, notes }: IntakeState) => [contact, filler, notes.words, notes.allergies];

const withPending = (before: IntakeState, { answers, notes, contact }: Pending): Partial<IntakeState> => ({
  ...withAnswers(before, answers),
  notes: annotationsAfter(before.notes, notes ?? {}),
  ...(contact && withContact(contact)),
});

const withAnswers = (
  { answers, inPerson = [] }: IntakeState,
  changes: readonly GivenAnswer[],
): Pick<IntakeState, "answers" | "inPerson"> => ({
  answers: answersAfter(answers, changes),
  inPerson: inPersonAfter(inPerson, changes),
});
