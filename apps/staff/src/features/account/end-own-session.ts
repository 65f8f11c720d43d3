import { signOut } from "next-auth/react";

/** Whether the server ended the session: a refusal names no page to go on to, and nothing threw. */
export async function endOwnSession(): Promise<boolean> {
  try {
    const answer: { readonly url?: string } = await signOut({ redirect: false });
    return answer.url !== undefined;
  } catch {
    return false;
  }
}
