import { UNSURE } from "@preamble/domain/answers";
import { signsTimedBy } from "@preamble/domain/form/new-signs";
import { type Level, rankOf } from "@preamble/domain/levels";
import type { PatientApi } from "../../trpc-client.ts";
import type { AnswerChange } from "../intake/answer-change.ts";
import { bothNotes, type NotesWrite } from "../intake/draft/draft.ts";
import { isSame } from "../intake/draft/merge-pending.ts";

type Calls = PatientApi["intake"];
type Told = Parameters<Calls["answerAgain"]["mutate"]>[0]["answers"][number];
type Found = Awaited<ReturnType<Calls["answerAgain"]["mutate"]>>;

/** How what is told is sent. */
export type Deliver = {
  readonly answers: (answers: Told[], starts: NotesWrite["symptomStarts"]) => Promise<Found>;
  readonly notes: (notes: NotesWrite) => Promise<unknown>;
};

/** How it stood as the pages opened. */
export type Before = { readonly level: Level; readonly hasVisit: boolean };

const most = 60;

/**
 * What is told of a form that was sent: one call at a time, and what one could not send goes with the next. An answer
 * keeps its event id, so that one that arrives twice is stored once.
 */
export class ToldAgain {
  readonly #deliver: Deliver;
  readonly #before: Before;
  readonly #deviceId = crypto.randomUUID();
  #answers: readonly Told[] = [];
  /** Whose tick was taken back, with no answer in its place so far. */
  #open: ReadonlySet<string> = new Set();
  #starts: NonNullable<NotesWrite["symptomStarts"]> = {};
  #notes: NotesWrite = {};
  #sending: Promise<unknown> = Promise.resolve();
  #found = { level: "", raised: false, leftVisit: false };

  constructor(deliver: Deliver, before: Before) {
    this.#deliver = deliver;
    this.#before = before;
  }

  /** What came of all that arrived. */
  get found() {
    return this.#found;
  }

  /**
   * Takes answers, each in place of another that waits, and when signs among them began. A tick that another answer
   * takes the place of goes with it: tapped and untapped (docs/clinical/journey.md 1.5).
   */
  tell(changes: readonly AnswerChange[], began: NotesWrite["symptomStarts"] = {}): void {
    const anew = new Set(changes.map(({ questionId }) => questionId));
    const told = changes.flatMap((change) => this.#waiting(change) ?? this.#event(change));
    const stays = (one: Told) => !anew.has(one.questionId) || (one.value === true && !told.includes(one));
    this.#answers = [...this.#answers.filter(stays), ...told];
    const answered = new Set(told.map(({ questionId }) => questionId));
    this.#open = new Set([...this.#open, ...anew].filter((id) => !answered.has(id)));
    this.#starts = { ...this.#starts, ...began };
  }

  /** Takes what goes with an emergency. */
  note(more: NotesWrite): void {
    this.#notes = bothNotes(this.#notes, more);
  }

  /** Sends it all. Rejects where it does not arrive. */
  flush(): Promise<void> {
    const sent = this.#sending.catch(() => {}).then(() => this.#send());
    this.#sending = sent;
    return sent;
  }

  /** The same answer, not yet sent: it was given then. */
  #waiting({ questionId, value, source = "tick", reason }: AnswerChange): Told | undefined {
    const last = this.#answers.findLast((told) => told.questionId === questionId);
    return last && isSame([last.value, last.source, last.reason], [value, source, reason]) ? last : undefined;
  }

  /** A timing that calms goes with what takes the place of a tick taken back: until then the clinic has the tick. */
  get #ready(): Told[] {
    return this.#answers
      .filter(({ questionId, value }) => {
        const calms = value === UNSURE ? [] : signsTimedBy(questionId);
        return ![questionId, ...calms].some((id) => this.#open.has(id));
      })
      .slice(0, most);
  }

  #event({ questionId, value, source = "tick", reason }: AnswerChange): readonly Told[] {
    if (value === null) return [];
    const by = { deviceId: this.#deviceId, deviceAt: new Date().toISOString() };
    return [{ eventId: crypto.randomUUID(), questionId, value, source, ...(reason && { reason }), ...by }];
  }

  async #send(): Promise<void> {
    while (this.#ready.length > 0) await this.#sendAnswers();
    if (Object.keys(this.#notes).length === 0) return;
    const notes = this.#notes;
    this.#notes = {};
    try {
      await this.#deliver.notes(notes);
    } catch (fault) {
      this.#notes = bothNotes(notes, this.#notes);
      throw fault;
    }
  }

  async #sendAnswers(): Promise<void> {
    const answers = this.#ready;
    const starts = this.#starts;
    this.#starts = {};
    try {
      const { level, raised, leftVisit, booked } = await this.#deliver.answers(answers, starts);
      // Where only the answer to a call was lost, the call that follows raises nothing more and leaves no visit.
      const isRaised = raised || rankOf(level) > rankOf(this.#before.level);
      const isLeft = leftVisit || (this.#before.hasVisit && !booked);
      this.#found = {
        level,
        raised: this.#found.raised || isRaised,
        leftVisit: this.#found.leftVisit || isLeft,
      };
    } catch (fault) {
      this.#starts = { ...starts, ...this.#starts };
      throw fault;
    }
    const sent = new Set(answers.map(({ eventId }) => eventId));
    this.#answers = this.#answers.filter(({ eventId }) => !sent.has(eventId));
  }
}
