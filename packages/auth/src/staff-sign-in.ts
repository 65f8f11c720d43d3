import { recordAudit } from "@preamble/db/audit";
import { type Database, withClinic } from "@preamble/db/client";
import { clinic, session, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { checkPassword } from "./password.ts";
import { hashSecret, newSecret, readCarried } from "./secret.ts";
import { checkTotp } from "./totp.ts";

const absoluteHours = 12;

// PostgreSQL takes no NUL, so no clinic and no account has one.
const storable = z.string().refine((text) => !text.includes("\u0000"));

export const signInSchema = z.object({
  slug: storable.max(60),
  email: storable.trim().toLowerCase().max(254),
  password: z.string().max(200),
  code: z.string().trim().max(12),
});

/**
 * Password and one-time code together; returns what the session's cookie carries, or null. Which of the
 * parts was wrong is not told.
 */
export async function signInStaff(database: Database, input: unknown, now: Date): Promise<string | null> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return null;
  const { slug, email, password, code } = parsed.data;
  const [home] = await database.orm.select({ id: clinic.id }).from(clinic).where(eq(clinic.slug, slug));
  if (!home) {
    await checkPassword(null, password);
    return null;
  }
  return withClinic(database, home.id, async (tx) => {
    const [member] = await tx
      .select()
      .from(staffMember)
      .where(and(eq(staffMember.clinicId, home.id), eq(staffMember.email, email)));
    const passwordRight = await checkPassword(member?.active ? member.passwordHash : null, password);
    if (!member || !passwordRight || !(await checkTotp(member.totpSecret, code, now))) return null;

    const secret = newSecret();
    const [made] = await tx
      .insert(session)
      .values({
        clinicId: home.id,
        staffMemberId: member.id,
        secretHash: hashSecret(secret),
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + absoluteHours * 3_600_000),
      })
      .returning({ id: session.id });
    const { id: staffMemberId, name, roles } = member;
    await recordAudit(
      tx,
      { kind: "staff", clinicId: home.id, sessionId: made?.id ?? "", staffMemberId, name, roles },
      "sign-in",
      { action: "session.signIn", subjectId: member.id },
    );
    return `${home.id}.${secret}`;
  });
}

/** Ends a session for good: a copied cookie is refused from the next request on. */
export async function endSession(database: Database, cookie: string, now: Date): Promise<void> {
  const carried = readCarried(cookie);
  if (!carried) return;
  const { clinicId, secret } = carried;
  await withClinic(database, clinicId, (tx) =>
    tx
      .update(session)
      .set({ revokedAt: now })
      .where(and(eq(session.clinicId, clinicId), eq(session.secretHash, hashSecret(secret)))),
  );
}
