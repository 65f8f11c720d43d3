import { type Actor, type Role, rolesOf } from "@preamble/db/actor";
import { type AuditEntry, recordAudit } from "@preamble/db/audit";
import { type Database, type Tx, withClinic } from "@preamble/db/client";
import type { JobSender } from "@preamble/db/jobs";
import { outageOf } from "@preamble/db/outage";
import type { z } from "zod";
import { subjectOf } from "./audit/subject-of.ts";
import { RefusalOnRecord, VerbError } from "./errors.ts";
import { storable } from "./storable.ts";

/** What a process that runs verbs has. */
export type Services = {
  readonly database: Database;
  readonly jobs: JobSender;
  readonly now: () => Date;
};

export type Call = {
  readonly actor: Actor;
  readonly requestId: string;
  /** Hands a new patient session's secret, once it is committed, to the transport, which sets the cookie. */
  readonly issueSession: (secret: string) => void;
};

export type VerbContext<A extends Actor = Actor> = Services &
  Omit<Call, "actor"> & {
    readonly tx: Tx;
    readonly actor: A;
    /** Puts the call on record; each call that is not refused does so once, whatever came of it. */
    readonly audit: (entry?: VerbEntry) => Promise<void>;
  };

/**
 * What was done is the verb's name, where it does not say otherwise. Of a form it is enough to name the form: what the
 * trail names is its case, once there is one.
 */
type VerbEntry = Partial<Pick<AuditEntry, "action">> &
  Pick<AuditEntry, "details"> &
  (Pick<AuditEntry, "subjectId"> | { readonly intakeId: string });

type ActorOf<R extends Role> = Extract<
  Actor,
  { kind: R extends "visitor" | "patient" | "system" ? R : "staff" }
>;

export type Verb<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  readonly name: string;
  readonly effect: "read" | "write";
  readonly roles: readonly Role[];
  readonly input: Input;
  execute(services: Services, call: Call, input: unknown): Promise<Output>;
};

/**
 * The one place a thing can be done: parses the input, checks the role, opens one transaction on the
 * actor's clinic, runs, and holds the verb to one audit entry: what is not on record is not done. Throws VerbError only, except for faults of our own; a database that is gone or
 * full is unavailable, and whether its last transaction was committed is then unknown to the caller.
 */
export function defineVerb<Input extends z.ZodType, Output, const R extends Role>(verb: {
  name: string;
  effect: "read" | "write";
  roles: readonly R[];
  input: Input;
  run: (context: VerbContext<ActorOf<R>>, input: z.output<Input>) => Promise<Output>;
}): Verb<Input, Output> {
  const { name, effect, roles, input, run } = verb;
  const admits = (actor: Actor): actor is ActorOf<R> =>
    rolesOf(actor).some((role) => roles.some((admitted) => admitted === role));
  return {
    name,
    effect,
    roles,
    input,
    async execute(services, call, raw) {
      const { actor } = call;
      if (!admits(actor)) throw new VerbError(actor.kind === "visitor" ? "not_signed_in" : "forbidden");
      const parsed = input.safeParse(storable(raw));
      if (!parsed.success) {
        throw new VerbError("invalid_input", [
          ...new Set(parsed.error.issues.map(({ path }) => path.join("."))),
        ]);
      }
      const issued: string[] = [];
      const issueSession = (secret: string) => void issued.push(secret);
      try {
        const answer = await inClinic(services.database, actor.clinicId, async (tx) => {
          let entries = 0;
          const audit = async (entry: VerbEntry = {}) => {
            entries += 1;
            const subject =
              "intakeId" in entry ? { subjectId: await subjectOf(tx, actor.clinicId, entry.intakeId) } : {};
            await recordAudit(tx, actor, call.requestId, { action: name, ...entry, ...subject });
          };
          const result = await run({ ...services, ...call, actor, issueSession, tx, audit }, parsed.data);
          if (entries !== 1) throw new Error(`${name} left ${entries} audit entries, not one.`);
          return result;
        });
        // A session that was not committed must not take the place of the one that the caller has.
        for (const secret of issued) call.issueSession(secret);
        return answer;
      } catch (fault) {
        if (fault instanceof RefusalOnRecord) {
          const { entry, also } = fault;
          await inClinic(services.database, actor.clinicId, async (tx) => {
            await also(tx);
            await recordAudit(tx, actor, call.requestId, entry);
          });
        }
        throw fault;
      }
    },
  };
}

async function inClinic<T>(database: Database, clinicId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await withClinic(database, clinicId, run);
  } catch (fault) {
    const outage = outageOf(fault);
    throw outage ? new VerbError("unavailable", [], { cause: outage }) : fault;
  }
}
