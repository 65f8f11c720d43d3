import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { annotationsAfter } from "@preamble/domain/form/annotations-after";
import { timingsByNewSigns } from "@preamble/domain/form/new-signs";
import { type PageView, pageView } from "@preamble/domain/form/page-view";
import { recheckPages } from "@preamble/domain/form/recheck-pages";
import type { Level } from "@preamble/domain/levels";
import { evaluateRules } from "@preamble/domain/triage/evaluate-rules";
import { useCallback, useMemo, useRef, useState } from "react";
import { apiOf } from "../../trpc-client.ts";
import { type AnswerChange, answersAfter, inPersonAfter } from "../intake/answer-change.ts";
import type { NotesWrite } from "../intake/draft/draft.ts";
import type { EmergencyChoice } from "../intake/emergency-screen.tsx";
import type { IntakeState } from "../intake/intake-state.ts";
import { useEmergency } from "../intake/use-emergency.ts";
import type { LoadedForm } from "../intake/use-form-content.ts";
import { useSettling } from "../intake/use-settling.ts";
import { useToldAgain } from "./use-told-again.ts";

export type SentForm = {
  readonly id: string;
  readonly protocolHash: string;
  /** The level in force as the pages open. */
  readonly level: Level;
  readonly hasVisit: boolean;
  readonly today: string;
  readonly answers: Answers;
  readonly inPerson: readonly string[];
  readonly notes: Annotations;
  readonly raised: IntakeState["raised"];
};

/**
 * The safety pages once more, one at a time, with the answers as they were; each page's new answers go when it is
 * left, or when the screen of an emergency that is new shows, which it does as in the form (docs/clinical/journey.md
 * 1.5). `over` says what came of them, at the last page or at the first that makes it an emergency.
 */
export function useAgain(slug: string, { protocol, content }: LoadedForm, form: SentForm) {
  const api = useMemo(() => apiOf(slug), [slug]);
  const [answers, setAnswers] = useState(form.answers);
  const [inPerson, setInPerson] = useState(form.inPerson);
  const [notes, setNotes] = useState(form.notes);
  const [at, setAt] = useState(0);
  const [begun, setBegun] = useState(false);
  const [over, setOver] = useState<"asking" | "emergency" | "done">("asking");
  const [failed, setFailed] = useState(false);
  const { queue, tell, annotate, flush } = useToldAgain(api, form.id, form);
  const known = form.raised ? "emergency-now" : "";

  const view = useMemo<PageView | null>(() => {
    const page = content.pages.find(({ id }) => id === recheckPages[at]);
    return page ? pageView(protocol, content, page, answers, form.today) : null;
  }, [protocol, content, at, answers, form.today]);
  const triage = useMemo(() => evaluateRules(protocol, answers, form.today), [protocol, answers, form.today]);
  const [seen, setSeen] = useState(form.notes.emergencySeen);
  const emergency = useEmergency({
    api,
    triage,
    flush,
    intakeId: form.id,
    raised: form.raised,
    seen,
    onSeen: useCallback(
      (emergencySeen) => {
        setSeen(emergencySeen);
        annotate({ emergencySeen });
      },
      [annotate],
    ),
  });

  const doubted = useRef<Answers>({});
  const answer = (given: readonly AnswerChange[]) => {
    const after = answersAfter(answers, given);
    const changed = given.map(({ questionId }) => questionId);
    const timings = timingsByNewSigns(form.answers, after, changed, doubted.current);
    doubted.current = timings.doubted;
    const all = [...given, ...timings.told];
    setAnswers((known) => answersAfter(known, all));
    setInPerson((known) => inPersonAfter(known, all));
    tell(all);
  };
  /** Who says when a sign began says once more that it is there. */
  const note = (given: NotesWrite) => {
    setNotes((known) => annotationsAfter(known, given));
    const signs = Object.keys(given.symptomStarts ?? {}).flatMap((questionId) => {
      const value = answers[questionId];
      return value === undefined ? [] : [{ questionId, value }];
    });
    tell(signs, given.symptomStarts);
  };
  const settling = useSettling({ give: answer, giveNotes: note, answers, notes, triage, emergency });

  async function next() {
    if (emergency.showIfDue()) return;
    setFailed(false);
    try {
      await flush();
    } catch {
      return setFailed(true);
    }
    if ((queue.found.level || known) === "emergency-now") return setOver("emergency");
    if (at + 1 === recheckPages.length) return setOver("done");
    setBegun(true);
    setAt(at + 1);
  }

  /** Takes what someone does about the emergency: its screen is answered. */
  function choose(emergencyChoice: EmergencyChoice) {
    annotate({ emergencyChoice });
    emergency.see();
  }

  /** Leaves the emergency's screen: to the answer on a page that opens again, or to what comes of it. */
  function goOn(page: string | null) {
    emergency.see();
    emergency.close();
    setBegun(true);
    const again = page === null ? -1 : recheckPages.indexOf(page);
    if (again >= 0) setAt(again);
    else if (emergency.receipt?.state === "told") setOver("emergency");
  }

  return {
    view,
    answers,
    inPerson,
    notes,
    /** Whether another page, or the screen of an emergency, was read since it opened. */
    begun,
    emergency,
    over,
    failed,
    next,
    note: settling.note,
    choose,
    goOn,
    annotate,
    found: queue.found,
    answer: settling.answer,
    watch: settling.watch,
  };
}
