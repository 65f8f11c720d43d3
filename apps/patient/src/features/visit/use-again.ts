import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { annotationsAfter } from "@preamble/domain/form/annotations-after";
import { emergenciesOf } from "@preamble/domain/form/emergency-timing";
import { type PageView, pageView } from "@preamble/domain/form/page-view";
import { recheckPages } from "@preamble/domain/form/recheck-pages";
import type { Language } from "@preamble/domain/languages";
import { evaluate } from "@preamble/domain/triage/evaluate";
import type { FiredRule } from "@preamble/domain/triage/triage";
import { useMemo, useRef, useState } from "react";
import { apiOf } from "../../trpc-client.ts";
import { type AnswerChange, answersAfter, inPersonAfter } from "../intake/answer-change.ts";
import { bothNotes, type NotesWrite } from "../intake/draft/draft.ts";
import { useFormContent } from "../intake/use-form-content.ts";

export type SentForm = {
  readonly id: string;
  readonly protocolHash: string;
  readonly today: string;
  readonly answers: Answers;
  readonly inPerson: readonly string[];
  readonly notes: Annotations;
};

const nothing: readonly FiredRule[] = [];

/**
 * The safety pages once more, one at a time, with the answers as they were; each page's new answers go when it is
 * left. `over` says what came of them, at the last page or at the first that makes it an emergency.
 */
export function useAgain(slug: string, language: Language, form: SentForm, helped: string | null) {
  const loaded = useFormContent(form.protocolHash, language, helped === null ? "patient" : "helper", helped);
  const [answers, setAnswers] = useState(form.answers);
  const [inPerson, setInPerson] = useState(form.inPerson);
  const [changes, setChanges] = useState<ReadonlyMap<string, AnswerChange>>(new Map());
  const [notes, setNotes] = useState(form.notes);
  const [written, setWritten] = useState<NotesWrite>({});
  const [at, setAt] = useState(0);
  const [found, setFound] = useState({ raised: false, leftVisit: false });
  const [over, setOver] = useState<"asking" | "emergency" | "done">("asking");
  const [failed, setFailed] = useState(false);
  const sending = useRef(false);

  const view = useMemo<PageView | null>(() => {
    const page = loaded?.content.pages.find(({ id }) => id === recheckPages[at]);
    return loaded && page ? pageView(loaded.protocol, loaded.content, page, answers, form.today) : null;
  }, [loaded, at, answers, form.today]);
  const fresh = useMemo(() => {
    if (!loaded) return nothing;
    const emergencies = (of: Answers) => emergenciesOf(evaluate(loaded.protocol, of, form.today));
    const before = new Set(emergencies(form.answers).map(({ ruleId }) => ruleId));
    return emergencies(answers).filter(({ ruleId }) => !before.has(ruleId));
  }, [loaded, answers, form]);

  /** Pressed twice it sends once. */
  async function next() {
    if (sending.current) return;
    sending.current = true;
    setFailed(false);
    const told = [...changes.values()].flatMap(({ questionId, value, source = "tick", reason }) =>
      value === null ? [] : [{ questionId, value, source, ...(reason && { reason }) }],
    );
    try {
      let level = "";
      if (told.length > 0) {
        const after = await apiOf(slug).intake.answerAgain.mutate({
          intakeId: form.id,
          answers: told,
          ...(written.symptomStarts && { symptomStarts: written.symptomStarts }),
        });
        level = after.level;
        setFound((before) => ({
          raised: before.raised || after.raised,
          leftVisit: before.leftVisit || after.leftVisit,
        }));
      }
      setChanges(new Map());
      setWritten({});
      if (level === "emergency-now") return setOver("emergency");
      if (at + 1 === recheckPages.length) return setOver("done");
      setAt(at + 1);
    } catch {
      setFailed(true);
    } finally {
      sending.current = false;
    }
  }

  const answer = (given: readonly AnswerChange[]) => {
    setAnswers((before) => answersAfter(before, given));
    setInPerson((before) => inPersonAfter(before, given));
    setChanges((before) => new Map([...before, ...given.map((one) => [one.questionId, one] as const)]));
  };
  /** Who says when a sign began says once more that it is there. */
  const note = (given: NotesWrite) => {
    setNotes((before) => annotationsAfter(before, given));
    setWritten((before) => bothNotes(before, given));
    answer(
      Object.keys(given.symptomStarts ?? {}).flatMap((questionId) => {
        const value = answers[questionId];
        return value === undefined ? [] : [{ questionId, value }];
      }),
    );
  };

  return { loaded, view, answers, inPerson, notes, fresh, over, found, failed, next, answer, note };
}
