import type { Tx } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import { dictionary } from "@zxcvbn-ts/language-common";
import { eq } from "drizzle-orm";
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

const betweenWords = /[^\p{L}\d]+/gu;

/** What the product is called; whoever signs in to it knows that. */
const product = "preamble";

/** Why a password may not be set, or null. `own` is what everybody knows of the member, such as name and clinic. */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  if (password.length > longestPassword) return "too-long";
  const text = password.normalize("NFKC").toLowerCase();
  if (Array.from(text).length < shortest) return "too-short";
  if (isCommon(text) || runs.some((run) => run.includes(text))) return "common";
  const words = [product, ...own].flatMap((one) => one.toLowerCase().split(betweenWords));
  const together = text.replaceAll(betweenWords, "");
  const holds = (word: string) => text.includes(word) || together.includes(word);
  return words.some((word) => word.length >= shortestOwnWord && holds(word)) ? "personal" : null;
}

/**
 * What everybody knows of a member: the name, what stands before the @, and the clinic's name and address, which count
 * only as a whole: "pain" alone may be part of one.
 */
export async function knownOf(
  tx: Tx,
  clinicId: string,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<string[]> {
  const [home] = await tx
    .select({ name: clinic.name, slug: clinic.slug })
    .from(clinic)
    .where(eq(clinic.id, clinicId));
  const whole = [home?.name ?? "", home?.slug ?? ""].map((one) => one.replaceAll(betweenWords, ""));
  return [email.replace(/@.*/, ""), name, ...whole];
}

/** Listed as it is, without the digits and signs around it, or said over and over. */
function isCommon(text: string): boolean {
  const word = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (listed.has(text) || listed.has(word)) return true;
  const repeated = /^(.+?)\1+$/u.exec(text)?.[1];
  return repeated !== undefined && (repeated.length < shortest / 2 || isCommon(repeated));
}
