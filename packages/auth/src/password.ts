import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB and two passes, the least that OWASP names. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

let nobody: Promise<string> | undefined;

/** Whether the password is the one; takes as long for someone who does not exist (`null`). */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("no account has this password");
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
}
