import { randomUUID } from "node:crypto";
import type { StaffRole } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { intake, staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { insertClinic } from "../../db/test/clinic.ts";
import { testDatabase } from "../../db/test/database.ts";
import { createPatientSession } from "../src/patient-session.ts";
import { hashPassword } from "../src/password.ts";
import { type Origin, signInStaff } from "../src/staff-sign-in.ts";
import { currentTotp } from "../src/totp.ts";

/** Monday 2 March 2026, 10:00 in New York. */
export const monday = new Date("2026-03-02T15:00:00Z");

export const later = (minutes: number, milliseconds = 0): Date =>
  new Date(monday.getTime() + minutes * 60_000 + milliseconds);

const password = "correct horse battery staple";
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

let addresses = 0;

/** A browser that nobody has seen before. */
export const somewhere = (): Origin => ({ address: `test ${(addresses += 1)}`, device: undefined });

/** A database with one clinic, in which people sign in. */
export async function openClinic() {
  const database = await testDatabase();
  const home = await insertClinic(database.superuser);
  const passwordHash = await hashPassword(password);

  async function member(roles: StaffRole[], { active = true } = {}) {
    const id = randomUUID();
    const email = `${id}@example.org`;
    await withClinic(database, home.id, (tx) =>
      tx.insert(staffMember).values({
        clinicId: home.id,
        id,
        email,
        name: "Ana Rivera",
        title: "Physician",
        roles,
        active,
        passwordHash,
        totpSecret,
      }),
    );
    const credentials = async (at: Date) => ({
      slug: home.slug,
      email,
      password,
      code: await currentTotp(totpSecret, at),
    });
    return {
      id,
      credentials,
      /** Signs in on Monday at ten, as if for the first time; what the session's cookie carries. */
      async cookie(): Promise<string> {
        await withClinic(database, home.id, (tx) =>
          tx.update(staffMember).set({ lastTotpStep: null }).where(eq(staffMember.id, id)),
        );
        const signedIn = await signInStaff(database, await credentials(monday), somewhere(), monday);
        if (!signedIn) throw new Error("A member with the right credentials was not signed in.");
        return signedIn.session;
      },
    };
  }

  /** What a patient's cookie carries who began a form on Monday at ten. */
  async function patientCookie() {
    return withClinic(database, home.id, async (tx) => {
      const id = randomUUID();
      await tx.insert(intake).values({
        clinicId: home.id,
        id,
        language: "en",
        protocolHash: home.protocolHash,
        lastActivityAt: monday,
        expiresAt: later(30 * 24 * 60),
      });
      return { intakeId: id, cookie: await createPatientSession(tx, home.id, id, monday) };
    });
  }

  return { database, home, member, patientCookie };
}
