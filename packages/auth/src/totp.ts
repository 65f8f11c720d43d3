import { generate, generateSecret, generateURI, verify } from "otplib";

const stepSeconds = 30;

/** The time step that a six-digit code belongs to: now, the one before or the one after; null for none. */
export async function totpStep(secret: string, code: string, now: Date): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = await verify({ secret, token: code, epoch, epochTolerance: stepSeconds });
  return found.valid ? Math.floor(epoch / stepSeconds) + found.delta : null;
}

/** The code of this moment; for the demo's printed sign-ins and for tests. */
export const currentTotp = (secret: string, now: Date): Promise<string> =>
  generate({ secret, epoch: Math.floor(now.getTime() / 1000) });

/** A new secret of 160 bits, as RFC 4226 asks for. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What an authenticator app reads as a QR code, by which it knows the account. */
export const totpAddress = (secret: string, account: { issuer: string; label: string }): string =>
  generateURI({ ...account, secret });
