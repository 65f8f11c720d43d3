import { longestPassword } from "@preamble/auth/password";
import { proveAgain, type Unproven } from "@preamble/auth/prove-again";
import type { Actor } from "@preamble/db/actor";
import { z } from "zod";
import type { VerbContext } from "../define-verb.ts";

/** What a member shows again who changes how they sign in: the password, and a code or a recovery code. */
export const proofSchema = { password: z.string().max(longestPassword), code: z.string().max(40) };

export type Refused = { readonly done: false; readonly wrong: Unproven };

type Member = Extract<Actor, { kind: "staff" }>;

/** Null where the member has proved who they are; what was wrong is on record, and its try counted. */
export async function refusedProof(
  { tx, actor: { clinicId, staffMemberId }, now, audit }: VerbContext<Member>,
  proof: { readonly password: string; readonly code: string },
): Promise<Refused | null> {
  const wrong = await proveAgain(tx, { clinicId, id: staffMemberId }, proof, now());
  if (!wrong) return null;
  await audit({ action: "account.refuse", details: { reason: wrong } });
  return { done: false, wrong };
}
