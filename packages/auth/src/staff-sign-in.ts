import { recordAudit } from "@preamble/db/audit";
import { type Database, type Tx, withClinic } from "@preamble/db/client";
import { clinic, session, staffMember } from "@preamble/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { findDevice, rememberDevice } from "./known-device.ts";
import { checkPassword, longestPassword } from "./password.ts";
import { spendSecondFactor } from "./second-factor.ts";
import { recordRefusedSignIn, type RefusalReason } from "./refused-sign-in.ts";
import { hashSecret, newSecret, readCarried } from "./secret.ts";
import { staffSession } from "./session-limits.ts";
import { returnTries, takeTries } from "./sign-in-tries.ts";

// PostgreSQL takes no NUL, so no clinic and no account has one.
const storable = z.string().refine((text) => !text.includes("\u0000"));

const signInSchema = z.object({
  slug: storable.max(60),
  email: storable.trim().toLowerCase().max(254),
  password: z.string().max(longestPassword),
  code: z.string().trim().max(40),
});

/** Where an attempt comes from: its address and what the device cookie of its browser carries. */
export type Origin = { readonly address: string; readonly device: string | undefined };

/** What the cookies of a member who signed in carry; the device's only where it was not known before. */
export type SignedIn = { readonly session: string; readonly device: string | null };

type Member = typeof staffMember.$inferSelect;

/**
 * Password and second factor together. Null is the one refusal: for a wrong part, an unknown account and
 * too many tries alike, the right password among them. The trail says which it was.
 */
export async function signInStaff(
  database: Database,
  input: unknown,
  { address, device }: Origin,
  now: Date,
  check = checkPassword,
): Promise<SignedIn | null> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return null;
  const { slug, email, password, code } = parsed.data;
  const [home] = await database.orm.select({ id: clinic.id }).from(clinic).where(eq(clinic.slug, slug));
  if (!home) return null;
  const { member, deviceId } = await withClinic(database, home.id, async (tx) => {
    const [found] = await tx
      .select()
      .from(staffMember)
      .where(and(eq(staffMember.clinicId, home.id), eq(staffMember.email, email)));
    return { member: found ?? null, deviceId: found ? await findDevice(tx, found, device, now) : null };
  });
  const refuse = async (reason: RefusalReason): Promise<null> => {
    const staffMemberId = member?.id ?? null;
    await recordRefusedSignIn(database, { clinicId: home.id, staffMemberId, address, deviceId }, reason, now);
    return null;
  };
  const tries = await takeTries(database, { clinicId: home.id, email, address, deviceId }, now);
  if (!tries) return refuse("too-many-tries");
  const passwordRight = await check(member?.active ? member.passwordHash : null, password);
  if (!member) return refuse("unknown-account");
  if (!member.active) return refuse("inactive-account");
  if (!passwordRight) return refuse("wrong-password");
  const signedIn = await withClinic(database, home.id, (tx) =>
    open(tx, member, { device, deviceId }, code, now),
  );
  if (typeof signedIn === "string") return refuse(signedIn);
  await returnTries(database, tries, now);
  return signedIn;
}

/**
 * Opens a session for whom the password was right, if it still is and the second factor is; or says why not. What ends
 * a member's sessions meanwhile ends this one as well, or finds it refused.
 */
async function open(
  tx: Tx,
  { clinicId, id: staffMemberId, passwordHash }: Member,
  { device, deviceId }: { readonly device: string | undefined; readonly deviceId: string | null },
  code: string,
  now: Date,
): Promise<SignedIn | RefusalReason> {
  const [member] = await tx
    .select()
    .from(staffMember)
    .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, staffMemberId)))
    .for("no key update");
  if (!member?.active) return "inactive-account";
  if (member.passwordHash !== passwordHash) return "wrong-password";
  const factor = await spendSecondFactor(tx, member, code, now);
  if (!factor) return "wrong-code";
  const { name, roles } = member;
  const secret = newSecret();
  const [made] = await tx
    .insert(session)
    .values({
      clinicId,
      staffMemberId,
      secretHash: hashSecret(secret),
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + staffSession.absoluteMs),
    })
    .returning({ id: session.id });
  await recordAudit(
    tx,
    { kind: "staff", clinicId, sessionId: made?.id ?? "", staffMemberId, name, roles },
    "sign-in",
    { action: "session.signIn", subjectId: staffMemberId, details: { factor } },
  );
  return {
    session: `${clinicId}.${secret}`,
    device: deviceId ? null : await rememberDevice(tx, member, device, now),
  };
}

/**
 * Ends a member's session for good and on record: a copied cookie is refused from the next request on. `replaced` where
 * the same browser signs in anew.
 */
export async function endSession(
  database: Database,
  cookie: string,
  now: Date,
  { replaced = false } = {},
): Promise<void> {
  const carried = readCarried(cookie);
  if (!carried) return;
  const { clinicId, secret } = carried;
  await withClinic(database, clinicId, async (tx) => {
    const [ended] = await tx
      .update(session)
      .set({ revokedAt: now })
      .from(staffMember)
      .where(
        and(
          eq(session.clinicId, clinicId),
          eq(session.secretHash, hashSecret(secret)),
          isNull(session.revokedAt),
          eq(staffMember.clinicId, session.clinicId),
          eq(staffMember.id, session.staffMemberId),
        ),
      )
      .returning({
        sessionId: session.id,
        staffMemberId: staffMember.id,
        name: staffMember.name,
        roles: staffMember.roles,
      });
    if (!ended) return;
    await recordAudit(tx, { kind: "staff", clinicId, ...ended }, "sign-out", {
      action: "session.signOut",
      subjectId: ended.staffMemberId,
      ...(replaced && { details: { replaced } }),
    });
  });
}
