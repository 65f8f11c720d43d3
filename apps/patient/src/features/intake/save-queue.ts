import { afterSending } from "@preamble/domain/form/after-sending";
import type { AnswerChange } from "./answer-change.ts";
import {
  type AnswerWrite,
  bothNotes,
  type ContactWrite,
  isEmpty,
  type MergeKept,
  nothingPending,
  type NotesWrite,
  type Pending,
} from "./draft/draft.ts";
import { isSame, mergePending } from "./draft/merge-pending.ts";
import type { TypedFields } from "./use-keep-typed.ts";
import { refusalOf } from "../../refusal.ts";

export type SaveState =
  /** `at` is null as long as nothing was given on this page. */
  | { readonly state: "saved"; readonly at: Date | null }
  /** Just given, and not kept anywhere yet; kept on this phone, or not even there, and not yet acknowledged. */
  | { readonly state: "saving" | "on-phone" | "unsaved" }
  | Ended;

/**
 * Nothing more can be sent from here: the session is over, the form's time is, or the form is full. What is pending
 * then stays on this phone, if it could be kept, in the first case alone. Of a form that was sent from elsewhere what
 * no sent form takes is given up, once the rest has arrived.
 */
export type Ended = {
  readonly state: "ended";
  readonly why: "session-over" | "form-over" | "form-full" | "sent";
  readonly kept: boolean;
};

/** What the queue needs of its surroundings. */
export type Delivery = {
  /** What this page asks by: goes with each answer. */
  readonly protocolHash: string;
  /** Each sends one thing and resolves with the server's time of saving. */
  readonly contact: (contact: ContactWrite) => Promise<Date>;
  readonly answers: (events: AnswerWrite[]) => Promise<Date>;
  /** Answers to a form that was sent from elsewhere. */
  readonly late: (events: AnswerWrite[]) => Promise<Date>;
  readonly notes: (notes: NotesWrite) => Promise<Date>;
  /** Keeps what is pending on this phone; resolves with whether it could. */
  readonly keep: (merge: MergeKept) => Promise<boolean>;
  /** Told of all that is pending when another page of this phone has changed it. */
  readonly onMerged: (pending: Pending, before: Pending) => void;
  /** Takes away what is kept on this phone. */
  readonly drop: () => Promise<void>;
  readonly onState: (state: SaveState) => void;
};

const retrySeconds = [1, 2, 4, 8, 15, 30];
const largestBatch = 100;
/** Refusals that no further attempt can change. */
const ends: Readonly<Partial<Record<string, Ended["why"]>>> = {
  not_signed_in: "session-over",
  not_found: "session-over",
  expired: "form-over",
  form_full: "form-full",
};

/**
 * Sends what a patient gives, in order and one request at a time, and keeps trying until each is
 * acknowledged. An answer keeps its event id, so one that arrives twice is stored once.
 */
export class SaveQueue {
  readonly #delivery: Delivery;
  readonly #deviceId = crypto.randomUUID();
  #pending: Pending = nothingPending;
  #changes = 0;
  /** What this phone was last seen to keep. */
  #known: Pending = nothingPending;
  #keeping: Promise<void> = Promise.resolve();
  #running: Promise<void> | null = null;
  #ended: Ended["why"] | null = null;
  #isSent = false;
  #wake = () => {};
  #watchers: (() => void)[] = [];

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
  }

  get pending(): Pending {
    return this.#pending;
  }

  /** Resolves once this phone has had its turn at keeping what was given so far. */
  get kept(): Promise<void> {
    return this.#keeping;
  }

  /** Takes up what an earlier form on this phone could not send. */
  resume(earlier: Pending): void {
    const { contact, answers, notes, typed } = this.#pending;
    this.#change({
      contact: contact ?? earlier.contact,
      answers: [...earlier.answers, ...answers],
      notes: earlier.notes && notes ? bothNotes(earlier.notes, notes) : (notes ?? earlier.notes),
      typed: typed ?? earlier.typed,
    });
  }

  addAnswers(changes: readonly AnswerChange[]): void {
    const events = changes.map(({ questionId, value, source, reason }) => ({
      eventId: crypto.randomUUID(),
      questionId,
      value: sendable(value),
      source: source ?? ("tick" as const),
      ...(reason && { reason }),
      deviceId: this.#deviceId,
      deviceAt: new Date().toISOString(),
      protocolHash: this.#delivery.protocolHash,
    }));
    this.#change({ ...this.#pending, answers: [...this.#pending.answers, ...events] });
  }

  addNotes(notes: NotesWrite): void {
    this.#change({ ...this.#pending, notes: bothNotes(this.#pending.notes ?? {}, notes) });
  }

  addContact(contact: ContactWrite): void {
    this.#change({ ...this.#pending, contact, typed: null });
  }

  /** Keeps on this phone what is no contact yet. */
  addTyped(typed: TypedFields): void {
    this.#change({ ...this.#pending, typed });
  }

  /**
   * Takes up what another page of this phone could not send, and sends. Resolves with whether everything is
   * acknowledged, at the latest once an attempt has failed.
   */
  async flush(): Promise<boolean> {
    this.#wake();
    this.#start();
    if (this.#running) {
      await Promise.race([this.#running, new Promise<void>((resolve) => this.#watchers.push(resolve))]);
    }
    return !this.#ended && isEmpty(this.#pending);
  }

  #change(pending: Pending): void {
    this.#pending = pending;
    this.#changes += 1;
    // What was said of all before it does not hold of this.
    if (!this.#ended) this.#delivery.onState({ state: "saving" });
    if (this.#running || this.#ended) void this.#keep();
    else this.#start();
  }

  /** One after another: what a page knows to be kept is what it kept last. */
  #keep(): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#keepNow());
    return this.#keeping;
  }

  async #keepNow(): Promise<void> {
    const waited = !isEmpty(this.#pending);
    const changes = this.#changes;
    let merged = this.#known;
    const isKept = await this.#delivery.keep((kept) => {
      const ours = this.#pending;
      merged = mergePending(this.#known, ours, kept ?? this.#known);
      this.#pending = merged;
      if (!isSame(merged, ours)) this.#delivery.onMerged(merged, ours);
      return isSame(merged, kept ?? nothingPending) ? null : merged;
    });
    if (isKept) this.#known = merged;
    // What was given meanwhile is kept in a turn of its own, which tells of it.
    if (this.#changes > changes) return;
    if (this.#ended) this.#delivery.onState({ state: "ended", why: this.#ended, kept: isKept });
    else if (!isEmpty(this.#pending) || this.#pending.typed)
      this.#delivery.onState({ state: isKept ? "on-phone" : "unsaved" });
    else if (waited) this.#delivery.onState({ state: "saved", at: new Date() });
  }

  #start(): void {
    if (this.#ended) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (!isEmpty(this.#pending)) this.#start();
    });
  }

  /** Each attempt begins with what is kept, of which another page may have sent some and added more. */
  async #run(): Promise<void> {
    let savedAt: Date | null = null;
    for (let failures = 0; ;) {
      await this.#keep();
      if (this.#isSent) this.#pending = lateOf(this.#pending);
      if (this.#ended || isEmpty(this.#pending)) break;
      try {
        savedAt = await this.#sendNext();
        failures = 0;
      } catch (fault) {
        const { code } = refusalOf(fault);
        if (code === "already_sent" && !this.#isSent) {
          this.#isSent = true;
          continue;
        }
        this.#ended = ends[code] ?? null;
        if (this.#ended && this.#ended !== "session-over") {
          this.#pending = nothingPending;
          await this.#delivery.drop();
        }
        for (const tell of this.#watchers.splice(0)) tell();
        if (!this.#ended) await this.#pause(retrySeconds[Math.min(failures, retrySeconds.length - 1)] ?? 30);
        failures += 1;
      }
    }
    if (this.#isSent && !this.#ended) {
      await this.#delivery.drop();
      this.#delivery.onState({ state: "ended", why: "sent", kept: false });
    } else if (savedAt && !this.#ended && !this.#pending.typed)
      this.#delivery.onState({ state: "saved", at: savedAt });
    for (const tell of this.#watchers.splice(0)) tell();
  }

  /** Who the patient is goes first: an alert must be able to name a phone. */
  async #sendNext(): Promise<Date> {
    const { contact, answers, notes } = this.#pending;
    if (contact) {
      const at = await this.#delivery.contact(contact);
      if (isSame(this.#pending.contact, contact)) this.#pending = { ...this.#pending, contact: null };
      return at;
    }
    if (answers.length > 0) {
      const batch = answers.slice(0, largestBatch);
      const at = await this.#delivery[this.#isSent ? "late" : "answers"](batch);
      const sent = new Set(batch.map(({ eventId }) => eventId));
      const left = this.#pending.answers.filter(({ eventId }) => !sent.has(eventId));
      this.#pending = { ...this.#pending, answers: left };
      return at;
    }
    const at = await this.#delivery.notes(notes ?? {});
    this.#pending = mergePending({ ...nothingPending, notes }, this.#pending, nothingPending);
    return at;
  }

  #pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** What a form that was sent still takes. */
function lateOf({ answers, notes }: Pending): Pending {
  const late = afterSending(notes ?? {});
  return { ...nothingPending, answers, notes: Object.keys(late).length > 0 ? late : null };
}

function sendable(value: AnswerChange["value"]): AnswerWrite["value"] {
  if (value === null || typeof value !== "object") return value;
  return "regions" in value ? { regions: [...value.regions] } : [...value];
}
