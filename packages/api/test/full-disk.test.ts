import { newSecret } from "@preamble/auth/secret";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import type { Verb } from "../src/define-verb.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { createResumeLink } from "../src/resume/create-resume-link.ts";
import { redeemResumeLink } from "../src/resume/redeem-resume-link.ts";
import { openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** What a call comes to, and the sessions it hands out, where the disk has no room for a row of the trail. */
async function withoutRoom<Input extends z.ZodType>(verb: Verb<Input>, actor: Actor, input: unknown) {
  const issued: string[] = [];
  const call = { actor, requestId: "test", issueSession: (secret: string) => void issued.push(secret) };
  await world.owner.query(
    `create function full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
     create trigger full_disk before insert on audit_event execute function full_disk();`,
  );
  try {
    return { ...(await refusal(verb.execute(world.services, call, input))), issued };
  } finally {
    await world.owner.query("drop function full_disk cascade");
  }
}

const forNow = { code: "unavailable", reasons: [], issued: [] };

it("a refusal that finds no room to be put on record is unavailable, and no fault of ours", async () => {
  const { visitor } = await world.clinic();
  const input = { token: newSecret(), code: "123456" };
  expect(await withoutRoom(redeemResumeLink, visitor, input)).toEqual(forNow);
});

it("a session that was not committed takes no other's place", async () => {
  const { visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {});
  const { token, code } = await world.act(createResumeLink, actor, { intakeId });
  expect(await withoutRoom(startIntake, actor, { language: "en" })).toEqual(forNow);
  expect(await withoutRoom(redeemResumeLink, actor, { token, code })).toEqual(forNow);
});
