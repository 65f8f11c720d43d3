import { useCallback, useEffect, useRef, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";
import { answersAfter, type GiveAnswers, type GivenAnswer, inPersonAfter } from "./answer-change.ts";
import { type ContactWrite, isEmpty, type NotesWrite } from "./draft/draft.ts";
import { dropDraft, keepDraft, readDraft } from "./draft/draft-store.ts";
import type { ClinicFacts, IntakeState } from "./intake-state.ts";
import { savingCalls } from "./saving-calls.ts";
import { SaveQueue, type SaveState } from "./save-queue.ts";

type Options = {
  readonly api: PatientApi;
  readonly slug: string;
  readonly clinic: ClinicFacts;
  readonly first: IntakeState;
};

/**
 * The form as it stands on this page. What is given is kept on the phone at once, sent as it is given, and
 * merged question by question with what another page or device gave.
 */
export function useAnswers({ api, slug, clinic, first }: Options) {
  const [intake, setIntake] = useState(first);
  const [saveState, setSaveState] = useState<SaveState>({ state: "saved", at: null });
  const latest = useRef(first);
  const over = useRef(false);

  const change = useCallback((next: (before: IntakeState) => IntakeState) => {
    latest.current = next(latest.current);
    setIntake(latest.current);
  }, []);

  const drop = useCallback(() => {
    over.current = true;
    return dropDraft(slug);
  }, [slug]);

  // One queue for the life of the form: whatever the page is given anew, what is pending stays.
  const [queue] = useState(() => {
    return new SaveQueue({
      protocolHash: first.protocolHash,
      ...savingCalls(api, first.id),
      async keep(pending) {
        if (over.current) return false;
        try {
          await keepDraft(slug, { intake: latest.current, clinic, pending, keptAt: Date.now() });
          return true;
        } catch {
          return false;
        }
      },
      drop,
      onState: setSaveState,
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
      change((before) => ({ ...before, notes: { ...before.notes, ...notes } }));
      queue.addNotes(notes);
    },
    [change, queue],
  );
  const giveContact = useCallback(
    (contact: ContactWrite) => {
      const { filler, careConsentVersion: _version, ...person } = contact;
      change((before) => ({ ...before, filler, contact: person }));
      queue.addContact(contact);
    },
    [change, queue],
  );
  const flush = useCallback(() => queue.flush(), [queue]);
  // Takes up what an earlier page on this phone could not send.
  useEffect(() => {
    void readDraft(slug).then((draft) => {
      if (!draft || draft.intake.id !== first.id || isEmpty(draft.pending)) return;
      change((before) => ({
        ...before,
        ...withAnswers(before, draft.pending.answers),
        notes: { ...before.notes, ...draft.pending.notes },
      }));
      queue.resume(draft.pending);
    });
  }, [slug, first.id, change, queue]);

  // Looks again at what another page or device gave, once nothing here is unsent.
  useEffect(() => {
    const look = async () => {
      if (!(await queue.flush())) return;
      const { answers, inPerson } = await api.intake.get.query({ intakeId: first.id });
      if (isEmpty(queue.pending)) change((before) => ({ ...before, answers, inPerson }));
    };
    const again = () => {
      if (document.visibilityState === "visible") void look().catch(() => {});
    };
    addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [api, first.id, change, queue]);

  // Only what is kept nowhere is worth a warning.
  useEffect(() => {
    if (saveState.state !== "unsaved") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [saveState]);

  return { intake, give, giveNotes, giveContact, saveState, flush, drop };
}

const withAnswers = (
  { answers, inPerson = [] }: IntakeState,
  changes: readonly GivenAnswer[],
): Pick<IntakeState, "answers" | "inPerson"> => ({
  answers: answersAfter(answers, changes),
  inPerson: inPersonAfter(inPerson, changes),
});
