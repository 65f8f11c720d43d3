import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { hashSecret } from "@preamble/auth/secret";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getIntake } from "../src/intake/get-intake.ts";
import { createResumeLink } from "../src/resume/create-resume-link.ts";
import { redeemResumeLink } from "../src/resume/redeem-resume-link.ts";
import { setScene } from "./scene.ts";
import { monday, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const otherThan = (code: string, by: number) => String((Number(code) + by) % 1_000_000).padStart(6, "0");

async function aDraft() {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, { fainted: false });
  const create = () => world.act(createResumeLink, actor, { intakeId });
  return { id, visitor, intakeId, actor, create };
}

/** Redeems as a visitor and tells what came of it, and who the new session's cookie stands for. */
async function redeem(visitor: Actor, token: string, code: string, at = monday) {
  const issued: string[] = [];
  const answer = await redeemResumeLink.execute(
    { ...world.services, now: () => at },
    { actor: visitor, requestId: "test", issueSession: (secret) => void issued.push(secret) },
    { token, code },
  );
  return { ...answer, actor: await actorFromSecret(world.database, issued[0], at) };
}

describe("a link with its code", () => {
  it("opens the form on another device, as often as asked, beside the first", async () => {
    const { visitor, intakeId, actor, create } = await aDraft();
    const { token, code, expiresAt } = await create();
    expect(expiresAt).toEqual(days(30));
    for (const at of [monday, days(1), days(29)]) {
      const { opened, actor: other } = await redeem(visitor, token, code, at);
      expect([opened, other]).toMatchObject([true, { kind: "patient", intakeId }]);
      if (other)
        expect((await world.act(getIntake, other, { intakeId })).answers).toEqual({ fainted: false });
    }
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ fainted: false });
  });

  it("is stored as hashes alone", async () => {
    const { intakeId, create } = await aDraft();
    const { token, code } = await create();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(code).toMatch(/^\d{6}$/);
    const { rows } = await world.owner.query<{ kept: string; hash: string }>(
      "select row_to_json(r)::text as kept, token_hash as hash from resume_link r where intake_id = $1",
      [intakeId],
    );
    expect(rows.map(({ hash }) => hash)).toEqual([hashSecret(token)]);
    expect(rows[0]?.kept).not.toContain(token);
    expect(rows[0]?.kept).not.toContain(`"${code}"`);
  });

  it("opens the visit that is booked until it is over, however long after the draft", async () => {
    const { visitor } = await world.clinic();
    const { ids } = await setScene(world, visitor, "booked");
    const { token, code } = ids.link;
    const visitEnds = (at: Date, status: string) =>
      world.owner.query(
        `update appointment set starts_at = $2::timestamptz - interval '20 minutes', ends_at = $2, status = $3,
           window_ends_at = $2, cancel_reason = case when $3 = 'cancelled' then 'other' end
         where id = $1`,
        [ids.appointmentId, at, status],
      );
    await visitEnds(days(50), "booked");
    expect((await redeem(visitor, token, code, days(49.9))).opened).toBe(true);
    expect((await refusal(redeem(visitor, token, code, days(50)))).code).toBe("not_found");
    await visitEnds(days(50), "cancelled");
    expect((await refusal(redeem(visitor, token, code, days(40)))).code).toBe("not_found");
  });

  it("ends when a newer one is made, and with the draft", async () => {
    const { visitor, create } = await aDraft();
    const [first, second] = [await create(), await create()];
    expect((await refusal(redeem(visitor, first.token, first.code))).code).toBe("not_found");
    expect((await redeem(visitor, second.token, second.code, days(29.9))).opened).toBe(true);
    expect((await refusal(redeem(visitor, second.token, second.code, days(30)))).code).toBe("not_found");
  });

  it("opens nothing at another clinic, and no form but its own", async () => {
    const { create, visitor } = await aDraft();
    const other = await aDraft();
    const [mine, theirs] = [await create(), await other.create()];
    expect((await refusal(redeem(other.visitor, mine.token, mine.code))).code).toBe("not_found");
    expect(await redeem(visitor, mine.token, otherThan(mine.code, 1))).toMatchObject({ opened: false });
    expect((await refusal(redeem(visitor, theirs.token, theirs.code))).code).toBe("not_found");
  });
});

describe("a wrong code", () => {
  it("is told with the tries that are left; right ones between do not give them back", async () => {
    const { visitor, create } = await aDraft();
    const { token, code } = await create();
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect((await redeem(visitor, token, code)).opened).toBe(true);
      const wrong = await redeem(visitor, token, otherThan(code, triesLeft + 1));
      expect(wrong).toEqual({ opened: false, triesLeft, actor: null });
    }
    expect((await refusal(redeem(visitor, token, code))).code).toBe("not_found");
  });

  it("is looked at five times and no more, of 60 at once; then the right one is dead too", async () => {
    const { id, visitor, create } = await aDraft();
    const { token, code } = await create();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        redeem(visitor, token, otherThan(code, index + 1)).then(
          ({ opened }) => String(opened),
          async (fault: unknown) => (await refusal(Promise.reject(fault))).code,
        ),
      ),
    );
    expect(answers.filter((one) => one === "false")).toHaveLength(5);
    expect(answers.filter((one) => one === "not_found")).toHaveLength(55);
    expect((await refusal(redeem(visitor, token, code))).code).toBe("not_found");
    const { rows } = await world.owner.query(
      `select details->>'reason' as reason, subject_id is null as of_none, count(*)::int from audit_event
       where clinic_id = $1 and action = 'resume.refuse' group by 1, 2 order by 1`,
      [id],
    );
    expect(rows).toEqual([
      { reason: "no-open-link", of_none: true, count: 56 },
      { reason: "wrong-code", of_none: false, count: 5 },
    ]);
  });
});
