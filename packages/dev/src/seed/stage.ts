import { randomUUID } from "node:crypto";
import type { Services, Verb } from "@preamble/api/define-verb";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";

type StaffActor = Extract<Actor, { kind: "staff" }>;

/** Where the demo is played: one clinic, its staff, and verbs run as if it were another time. */
export type Stage = {
  readonly clinicId: string;
  readonly services: Services;
  /** A member of staff by the part of their address before the @. Throws RangeError for nobody's. */
  readonly staff: (name: string) => StaffActor;
  readonly act: <Input extends z.ZodType, Output>(
    at: Date,
    verb: Verb<Input, Output>,
    actor: Actor,
    input: z.input<Input>,
  ) => Promise<Output>;
};

export async function openStage(services: Services, clinicId: string): Promise<Stage> {
  const members = await withClinic(services.database, clinicId, (tx) =>
    tx.select().from(staffMember).where(eq(staffMember.clinicId, clinicId)),
  );
  const actors = new Map(
    members.map(({ id, email, name, roles }): [string, StaffActor] => [
      email.split("@")[0] ?? "",
      { kind: "staff", clinicId, sessionId: randomUUID(), staffMemberId: id, name, roles },
    ]),
  );
  return {
    clinicId,
    services,
    staff(name) {
      const actor = actors.get(name);
      if (!actor) throw new RangeError(`The demo has no member of staff called ${name}.`);
      return actor;
    },
    act: (at, verb, actor, input) =>
      verb.execute(
        { ...services, now: () => at },
        { actor, requestId: "seed", issueSession: () => {} },
        input,
      ),
  };
}
