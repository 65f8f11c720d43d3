import { generate, verify } from "otplib";

const stepSeconds = 30;

/** Whether a six-digit code belongs to the secret now, or to the step before or after it. */
export async function checkTotp(secret: string, code: string, now: Date): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return false;
  const { valid } = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: stepSeconds,
  });
  return valid;
}

/** The code of this moment; for the demo's printed sign-ins and for tests. */
export const currentTotp = (secret: string, now: Date): Promise<string> =>
  generate({ secret, epoch: Math.floor(now.getTime() / 1000) });
