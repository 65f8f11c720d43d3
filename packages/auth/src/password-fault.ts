import { dictionary } from "@zxcvbn-ts/language-common";
import { longestPassword } from "./password.ts";

/** With a second factor; no rule asks for kinds of characters, and none forbids any. */
const shortest = 12;
const shortestOwnWord = 4;
const listed: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

/** What fingers run along, forwards and backwards, as long as a password may be. */
const runs = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"]
  .flatMap((row) => [row, Array.from(row).toReversed().join("")])
  .map((row) => row.repeat(Math.ceil(longestPassword / row.length) + 1));

export type PasswordFault = "too-short" | "too-long" | "common" | "personal";

/** Why a password may not be set, or null. `own` is what everybody knows of the member, such as the name. */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  if (password.length > longestPassword) return "too-long";
  const text = password.normalize("NFKC").toLowerCase();
  if (Array.from(text).length < shortest) return "too-short";
  if (isCommon(text) || runs.some((run) => run.includes(text))) return "common";
  const words = own.flatMap((one) => one.toLowerCase().split(/[^\p{L}\d]+/u));
  return words.some((word) => word.length >= shortestOwnWord && text.includes(word)) ? "personal" : null;
}

/** Listed as it is, without the digits and signs around it, or said over and over. */
function isCommon(text: string): boolean {
  const word = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (listed.has(text) || listed.has(word)) return true;
  const repeated = /^(.+?)\1+$/u.exec(text)?.[1];
  return repeated !== undefined && (repeated.length < shortest / 2 || isCommon(repeated));
}
