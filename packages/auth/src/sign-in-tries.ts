import type { Database } from "@preamble/db/client";
import { type Allowance, returnTry, takeTry } from "./throttle.ts";

/** Ten an hour, after the fifth with a pause that grows from 15 seconds to four minutes. */
export const perAccount: Allowance = { tries: 10, freeTries: 5, firstWait: 15, forgetAfter: 3600 };
/** Room for a whole clinic behind one address, none for trying one password on everybody. */
const perAddress: Allowance = { tries: 50, freeTries: 50, firstWait: 0, forgetAfter: 15 * 60 };

type Attempt = {
  readonly clinicId: string;
  readonly email: string;
  readonly address: string;
  readonly deviceId: string | null;
};

/**
 * Counts an attempt to sign in against all that limits it, and returns what it was counted against; null
 * where it may not be tried. A known device has tries of its own: whatever strangers do, it can sign in.
 */
export async function takeTries(
  database: Database,
  { clinicId, email, address, deviceId }: Attempt,
  now: Date,
): Promise<readonly string[] | null> {
  const limits: readonly (readonly [string, Allowance])[] = deviceId
    ? [[`device ${clinicId} ${deviceId}`, perAccount]]
    : [
        [`address ${address}`, perAddress],
        [`account ${clinicId} ${email}`, perAccount],
      ];
  for (const [subject, allowance] of limits) {
    if (!(await takeTry(database, subject, allowance, now))) return null;
  }
  return limits.map(([subject]) => subject);
}

/** Takes an attempt back that was right. */
export async function returnTries(database: Database, subjects: readonly string[], now: Date): Promise<void> {
  for (const subject of subjects) await returnTry(database, subject, now);
}
