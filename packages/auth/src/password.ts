import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB and two passes, the least that OWASP names. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const longestPassword = 200;

/** One hash for one password, however a keyboard composes its letters. */
const typed = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(typed(password), options);

let nobody: Promise<string> | undefined;

/** Whether the password is the one; takes as long for someone who does not exist (`null`). */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("no account has this password");
  const matches = await verify(passwordHash ?? (await nobody), typed(password));
  return passwordHash !== null && matches;
}
