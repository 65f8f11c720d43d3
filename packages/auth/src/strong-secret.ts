const shortest = 32;
/** A random secret of 32 hexadecimal digits has fewer than once in a million. */
const fewestKinds = 8;

/** Whether a secret may sign cookies: long enough, and not a few characters over and over. */
export const isStrongSecret = (secret: string): boolean =>
  secret.length >= shortest && new Set(secret).size >= fewestKinds && !/^(.{1,16})\1+.{0,15}$/.test(secret);
