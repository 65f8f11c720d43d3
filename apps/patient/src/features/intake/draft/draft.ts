import type { PatientApi } from "../../../trpc-client.ts";
import type { ClinicFacts, IntakeState } from "../intake-state.ts";
import type { TypedFields } from "../use-keep-typed.ts";

type Inputs = {
  readonly answers: Parameters<PatientApi["intake"]["saveAnswers"]["mutate"]>[0];
  readonly notes: Parameters<PatientApi["intake"]["annotate"]["mutate"]>[0];
  readonly contact: Parameters<PatientApi["intake"]["saveContact"]["mutate"]>[0];
};

export type AnswerWrite = Inputs["answers"]["events"][number];
export type NotesWrite = Inputs["notes"]["notes"];
export type ContactWrite = Inputs["contact"]["contact"];

/** Two writes as one: of what both say, the later stands. */
export const bothNotes = (earlier: NotesWrite, later: NotesWrite): NotesWrite => ({
  ...earlier,
  ...later,
  ...(earlier.marks && later.marks && { marks: { ...earlier.marks, ...later.marks } }),
  ...(earlier.symptomStarts &&
    later.symptomStarts && { symptomStarts: { ...earlier.symptomStarts, ...later.symptomStarts } }),
});

/** What was given on this phone and not yet acknowledged by the server. */
export type Pending = {
  readonly contact: ContactWrite | null;
  readonly answers: readonly AnswerWrite[];
  readonly notes: NotesWrite | null;
  /** Page O2 as typed, until it is whole: it is kept here, and goes nowhere. */
  readonly typed: TypedFields | null;
};

/** Merges what a page holds with what its phone keeps, null where that is nothing; null where the phone has it all. */
export type MergeKept = (kept: Pending | null) => Pending | null;

export const nothingPending: Pending = { contact: null, answers: [], notes: null, typed: null };

/** Whether there is nothing to send. */
export const isEmpty = ({ contact, answers, notes }: Pending): boolean =>
  contact === null && answers.length === 0 && notes === null;

/** The form as it stands on this phone: enough to go on without a connection. */
export type Draft = {
  readonly intake: IntakeState;
  readonly clinic: ClinicFacts;
  readonly pending: Pending;
  readonly keptAt: number;
};
