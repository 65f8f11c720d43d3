import { recordAudit } from "@preamble/db/audit";
import { type Database, withClinic } from "@preamble/db/client";
import { addressClass } from "./address-class.ts";
import { takeTry } from "./throttle.ts";

export type RefusalReason =
  "too-many-tries" | "unknown-account" | "inactive-account" | "wrong-password" | "wrong-code";

type Refused = {
  readonly clinicId: string;
  /** The member whose account it is; null for no account. What was typed is not put on record. */
  readonly staffMemberId: string | null;
  readonly address: string;
  readonly deviceId: string | null;
};

const onceAMinute = { tries: 1, freeTries: 1, firstWait: 0, forgetAfter: 60 };

/**
 * Puts a refused sign-in on record: why, and from what kind of address. How many are tried is limited; of those
 * that are not tried any more one a minute from an address is, so that nobody fills the trail.
 */
export async function recordRefusedSignIn(
  database: Database,
  { clinicId, staffMemberId, address, deviceId }: Refused,
  reason: RefusalReason,
  now: Date,
): Promise<void> {
  const subject = `refusals ${clinicId} ${address}`;
  if (reason === "too-many-tries" && !(await takeTry(database, subject, onceAMinute, now))) return;
  const details = { reason, address: addressClass(address), knownDevice: deviceId !== null };
  await withClinic(database, clinicId, (tx) =>
    recordAudit(tx, { kind: "visitor", clinicId }, "sign-in", {
      action: "session.refuse",
      ...(staffMemberId && { subjectId: staffMemberId }),
      details,
    }),
  );
}
