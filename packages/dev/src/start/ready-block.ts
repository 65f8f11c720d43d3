import { currentTotp } from "@preamble/auth/totp";
import type { StartEnv } from "../env.ts";
import { demoPassword, demoSlug, demoStaff, demoTotpSecret } from "../seed/demo-clinic.ts";

/** Everything a person needs to look around, once all parts answer. */
export async function readyBlock(
  { PATIENT_PORT, STAFF_PORT, SMTP_URL }: StartEnv,
  now: Date,
): Promise<string> {
  const staff = `http://localhost:${STAFF_PORT}/${demoSlug}`;
  const mail = SMTP_URL
    ? `goes to ${new URL(SMTP_URL).host}; what was sent is listed at ${staff}/outbox`
    : `${staff}/outbox (kept there: SMTP_URL is not set)`;
  return `
Preamble is running.

  Patient form   http://localhost:${PATIENT_PORT}/${demoSlug}
  Staff          ${staff}
  Mail           ${mail}

  Demo sign-ins: synthetic people, on this machine only.
  Password       ${demoPassword}
  TOTP secret    ${demoTotpSecret}
  Code now       ${await currentTotp(demoTotpSecret, now)}
${demoStaff.map(({ email, name, roles }) => `    ${email.padEnd(24)} ${name.padEnd(28)} ${roles.join(", ")}`).join("\n")}

Press ctrl-C to stop.
`;
}
