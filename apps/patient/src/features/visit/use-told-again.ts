import { useCallback, useRef } from "react";
import type { PatientApi } from "../../trpc-client.ts";
import type { AnswerChange } from "../intake/answer-change.ts";
import type { NotesWrite } from "../intake/draft/draft.ts";

type Inputs = Parameters<PatientApi["intake"]["answerAgain"]["mutate"]>[0];
type Told = Inputs["answers"][number];

const most = 60;

/** What is told of a form that was sent: what `flush` could not send it sends the next time, whatever was said since. */
export function useToldAgain(api: PatientApi, intakeId: string) {
  const given = useRef<ReadonlyMap<string, AnswerChange>>(new Map());
  const starts = useRef<NonNullable<NotesWrite["symptomStarts"]>>({});
  const owed = useRef<readonly Told[]>([]);
  const notes = useRef<NotesWrite>({});
  const found = useRef({ level: "", raised: false, leftVisit: false });
  const sending = useRef<Promise<boolean> | null>(null);

  const send = useCallback(async () => {
    const told = [...given.current.values()].flatMap(({ questionId, value, source = "tick", reason }) =>
      value === null ? [] : [{ questionId, value, source, ...(reason && { reason }) }],
    );
    owed.current = [...owed.current, ...told];
    given.current = new Map();
    if (Object.keys(notes.current).length > 0) {
      await api.intake.annotate.mutate({ intakeId, notes: notes.current });
      notes.current = {};
    }
    while (owed.current.length > 0) {
      const answers = owed.current.slice(0, most);
      const after = await api.intake.answerAgain.mutate({
        intakeId,
        answers,
        ...(Object.keys(starts.current).length > 0 && { symptomStarts: starts.current }),
      });
      owed.current = owed.current.slice(answers.length);
      starts.current = {};
      found.current = {
        level: after.level,
        raised: found.current.raised || after.raised,
        leftVisit: found.current.leftVisit || after.leftVisit,
      };
    }
    return true;
  }, [api, intakeId]);

  /** Sends it all, one call at a time. Rejects where it does not arrive. */
  const flush = useCallback(async () => {
    await sending.current?.catch(() => {});
    sending.current = send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [send]);

  const tell = useCallback((changes: readonly AnswerChange[], began: NotesWrite["symptomStarts"] = {}) => {
    given.current = new Map([
      ...given.current,
      ...changes.map((change) => [change.questionId, change] as const),
    ]);
    starts.current = { ...starts.current, ...began };
  }, []);

  /** What goes with an emergency; what does not arrive goes with the next answers. */
  const annotate = useCallback(
    (more: NotesWrite) => {
      notes.current = { ...notes.current, ...more };
      void flush().catch(() => {});
    },
    [flush],
  );

  return { found, tell, annotate, flush };
}
