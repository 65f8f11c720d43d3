import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { signInStaff } from "@preamble/auth/staff-sign-in";
import { currentTotp } from "@preamble/auth/totp";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptInvitation } from "../src/invitations/accept-invitation.ts";
import { invite } from "../src/invitations/invite.ts";
import { listInvitations } from "../src/invitations/list-invitations.ts";
import { openInvitation } from "../src/invitations/open-invitation.ts";
import { revokeInvitation } from "../src/invitations/revoke-invitation.ts";
import { keepMessage } from "../src/messages/keep-message.ts";
import { listMessages } from "../src/messages/list-messages.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { changeMember } from "../src/staff/change-member.ts";
import { resetMember } from "../src/staff/reset-member.ts";
import { memberPassword, memberTotpSecret, monday, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const password = "four words of my choice";
const email = "wren@example.org";
const at = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });

/** An administrator who invites Wren, and the secret of the newest mail to her. */
async function invited() {
  const { id, visitor } = await world.clinic();
  const admin = await world.staff(id, ["clinic-admin"]);
  const send = (who: object = {}) =>
    world.act(invite, admin, {
      email: "Wren@Example.org",
      name: "Wren Tidewater",
      title: "Nurse",
      roles: ["clinician", "front-desk"],
      mayLowerUrgent: false,
      ...who,
    });
  async function mailed(): Promise<string> {
    const { rows } = await world.owner.query<{ body: string }>(
      "select body from message where clinic_id = $1 and kind = 'invitation' and recipient = $2 order by created_at desc",
      [id, email],
    );
    return /#([\w-]{43})\s/.exec(rows[0]?.body ?? "")?.[1] ?? "";
  }
  const open = (token: string, minutes = 0) => world.act(openInvitation, visitor, { token }, at(minutes));
  const accept = async (token: string, secret: string, more: object = {}) =>
    world.act(acceptInvitation, visitor, {
      token,
      password,
      code: await currentTotp(secret, monday),
      ...more,
    });
  return { id, admin, send, mailed, open, accept };
}

it("leads to an account with password, authenticator and ten recovery codes, with which one signs in", async () => {
  const { id, admin, send, mailed, open, accept } = await invited();
  await send();
  expect(await world.act(listInvitations, admin, {})).toMatchObject([
    { email, roles: ["front-desk", "clinician"] },
  ]);
  const token = await mailed();
  const { secret, address } = await open(token);
  expect((await open(token)).secret).toBe(secret);
  expect(new URL(address).searchParams.get("secret")).toBe(secret);
  const { recoveryCodes } = await accept(token, secret);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await world.act(listInvitations, admin, {})).toEqual([]);

  const signIn = (code: string, now: Date) =>
    signInStaff(
      world.database,
      { slug: id, email, password, code },
      { address: "::1", device: undefined },
      now,
    );
  // The code that was given here is spent; the next one is not, nor is a recovery code, once.
  expect(await signIn(await currentTotp(secret, monday), monday)).toBeNull();
  const next = addMinutes(monday, 1);
  expect(await signIn(await currentTotp(secret, next), next)).not.toBeNull();
  expect(await signIn(recoveryCodes[0] ?? "", next)).not.toBeNull();
  expect(await signIn(recoveryCodes[0] ?? "", next)).toBeNull();
});

describe("a link that opens nothing", () => {
  it("is one that was used", async () => {
    const { send, mailed, open, accept } = await invited();
    await send();
    const token = await mailed();
    const { secret } = await open(token);
    await accept(token, secret);
    expect((await refusal(accept(token, secret))).code).toBe("not_found");
    expect((await refusal(open(token))).code).toBe("not_found");
  });

  it("is one past its three days", async () => {
    const { send, mailed, open } = await invited();
    await send();
    const threeDays = 3 * 24 * 60;
    expect((await refusal(open(await mailed(), threeDays - 1))).code).toBe("done");
    expect((await refusal(open(await mailed(), threeDays))).code).toBe("not_found");
  });

  it("is one that was taken back, or followed by another; each refusal is on record", async () => {
    const { id, admin, send, mailed, open } = await invited();
    const first = await send();
    const replaced = await mailed();
    await world.owner.query(
      "update message set created_at = created_at - interval '1 hour' where clinic_id = $1",
      [id],
    );
    const second = await send();
    expect(second.invitationId).not.toBe(first.invitationId);
    expect((await refusal(open(replaced))).code).toBe("not_found");
    const token = await mailed();
    await world.act(revokeInvitation, admin, { invitationId: second.invitationId });
    expect((await refusal(open(token))).code).toBe("not_found");
    const { rows } = await world.owner.query(
      "select from audit_event where clinic_id = $1 and action = 'invitations.refuse'",
      [id],
    );
    expect(rows).toHaveLength(2);
  });
});

describe("an account is not made", () => {
  it.each([
    ["a short password", { password: "short" }, "too-short"],
    ["one's own name", { password: "wrentidewater" }, "personal"],
    ["a code of another app", { code: "abcdef" }, "code"],
  ])("with %s", async (_what, wrong, reason) => {
    const { send, mailed, open, accept } = await invited();
    await send();
    const token = await mailed();
    const { secret } = await open(token);
    expect(await refusal(accept(token, secret, wrong))).toEqual({ code: "invalid_input", reasons: [reason] });
    expect((await refusal(accept(token, secret))).code).toBe("done");
  });

  it("twice, by two who take one link at once", async () => {
    const { send, mailed, open, accept } = await invited();
    await send();
    const token = await mailed();
    const { secret } = await open(token);
    const codes = await Promise.all([0, 1].map(() => refusal(accept(token, secret))));
    expect(codes.map(({ code }) => code).toSorted()).toEqual(["done", "not_found"]);
  });

  it("for the address of a member", async () => {
    const { send, mailed, open, accept } = await invited();
    await send();
    const token = await mailed();
    await accept(token, (await open(token)).secret);
    expect(await refusal(send())).toEqual({ code: "conflict", reasons: ["member-exists"] });
  });
});

it("nobody is invited to lower urgent levels who is no clinician", async () => {
  const { send } = await invited();
  const wrong = { roles: ["front-desk"], mayLowerUrgent: true };
  expect((await refusal(send(wrong))).code).toBe("invalid_input");
});

describe("a member who lost password and authenticator", () => {
  /** Ana, signed in, whose administrator mails her a link. */
  async function lost() {
    const { id, visitor } = await world.clinic();
    const [admin, ana] = [await world.staff(id, ["clinic-admin"]), await world.staff(id, ["clinician"])];
    const { staffMemberId } = ana;
    const reset = (by = admin) => world.act(resetMember, by, { staffMemberId });
    async function mailed(): Promise<string> {
      const { rows } = await world.owner.query<{ body: string }>(
        "select body from message where clinic_id = $1 and kind = 'account-reset' and recipient = $2",
        [id, `${staffMemberId}@example.org`],
      );
      return /#([\w-]{43})\s/.exec(rows.at(-1)?.body ?? "")?.[1] ?? "";
    }
    const system = { kind: "system", clinicId: id } as const;
    const newest = async () => ({ messageId: (await world.act(listMessages, admin, {}))[0]?.id });
    const post = async () =>
      world.act(
        sendMessage(async () => {}),
        system,
        await newest(),
      );
    const keep = async () => world.act(keepMessage, system, await newest());
    const open = (token: string, minutes = 0) => world.act(openInvitation, visitor, { token }, at(minutes));
    const accept = async (token: string, minutes = 0) => {
      const { secret } = await open(token, minutes);
      const code = await currentTotp(secret, addMinutes(monday, minutes));
      const { recoveryCodes } = await world.act(
        acceptInvitation,
        visitor,
        { token, password, code },
        at(minutes),
      );
      return { secret, recoveryCodes };
    };
    const signIn = async (minutes: number, given: { password: string; secret: string; code?: string }) => {
      const now = addMinutes(monday, minutes);
      return signInStaff(
        world.database,
        {
          slug: id,
          email: `${staffMemberId}@example.org`,
          password: given.password,
          code: given.code ?? (await currentTotp(given.secret, now)),
        },
        { address: `${staffMemberId} ${minutes}`, device: undefined },
        now,
      );
    };
    return { id, admin, ana, reset, mailed, post, keep, open, accept, signIn };
  }
  const old = { password: memberPassword, secret: memberTotpSecret };

  it("sets up both anew by a link that an administrator mails; every session ends, and the old ones open nothing", async () => {
    const { admin, ana, reset, mailed, open, accept, signIn } = await lost();
    const cookie = (await signIn(1, old))?.session;
    const stands = async () =>
      (await actorFromSecret(world.database, cookie, addMinutes(monday, 2))) !== null;
    await reset();
    const token = await mailed();
    expect(await open(token)).toMatchObject({ back: true, name: ana.name });
    expect(await world.act(listInvitations, admin, {})).toMatchObject([{ staffMemberId: ana.staffMemberId }]);
    expect(await stands()).toBe(true);
    const { secret, recoveryCodes } = await accept(token, 2);
    expect(await stands()).toBe(false);
    expect(await world.act(listInvitations, admin, {})).toEqual([]);
    expect(await signIn(3, old)).toBeNull();
    expect(await signIn(4, { password, secret })).not.toBeNull();
    expect(await signIn(5, { password, secret, code: recoveryCodes[0] ?? "" })).not.toBeNull();
    expect((await refusal(open(token, 6))).code).toBe("not_found");
    const { rows } = await world.owner.query<{ action: string }>(
      "select action from audit_event where actor_id = $1 and subject_id = $2",
      [admin.staffMemberId, ana.staffMemberId],
    );
    expect(rows).toEqual([{ action: "staff.reset" }]);
  });

  it("has two hours for it, and one link that opens", async () => {
    const { reset, mailed, open } = await lost();
    await reset();
    const first = await mailed();
    expect((await refusal(open(first, 119))).code).toBe("done");
    expect((await refusal(open(first, 120))).code).toBe("not_found");
    await world.owner.query("delete from message where kind = 'account-reset'");
    await reset();
    expect((await refusal(open(first))).code).toBe("not_found");
    expect((await refusal(open(await mailed()))).code).toBe("done");
  });

  it("alone reads the link while a mail server is set, whether the mail is out or waits for it", async () => {
    const { admin, reset, post } = await lost();
    await reset();
    const hidden = async () => {
      const [newest] = await world.act(listMessages, admin, {});
      expect(newest?.body).toContain("(link not shown)");
      expect(newest?.body).not.toMatch(/#|invitation/);
      expect(newest?.body).toContain("The link works once");
    };
    await hidden();
    await post();
    await hidden();
  });

  it("is handed the link by the administrator where no mail server is set, though mail went out before", async () => {
    const { admin, reset, mailed, post, keep } = await lost();
    await reset();
    await post();
    await reset();
    await keep();
    const [newest, before] = await world.act(listMessages, admin, {});
    expect(newest?.body).toContain(`#${await mailed()}`);
    expect(before?.body).toContain("(link not shown)");
  });

  it("is not helped by a colleague, nor an administrator by themselves", async () => {
    const { id, ana, admin, reset } = await lost();
    const colleague = await world.staff(id, ["clinician", "front-desk", "auditor"]);
    expect((await refusal(reset(colleague))).code).toBe("forbidden");
    expect((await refusal(reset(ana))).code).toBe("forbidden");
    const own = world.act(resetMember, admin, { staffMemberId: admin.staffMemberId });
    expect(await refusal(own)).toEqual({ code: "conflict", reasons: ["own-account"] });
  });

  it("who has left is mailed no link, and one that was mailed before opens no account", async () => {
    const { admin, ana, reset, mailed, accept, signIn } = await lost();
    await reset();
    const rights = { roles: ["clinician"], mayLowerUrgent: false, active: true };
    const left = { ...rights, active: false };
    await world.act(changeMember, admin, {
      staffMemberId: ana.staffMemberId,
      seen: rights,
      rights: left,
    });
    expect((await refusal(reset())).code).toBe("not_found");
    expect((await refusal(accept(await mailed()))).code).toBe("not_found");
    expect(await signIn(1, old)).toBeNull();
  });
});
