import { TRPCClientError } from "@trpc/client";

/** The code of a refusal and its reasons, or "unavailable" where the clinic's server was not reached. */
export function refusalOf(fault: unknown): { code: string; reasons: readonly string[] } {
  const data: unknown = fault instanceof TRPCClientError ? fault.data : null;
  if (typeof data !== "object" || !data || !("code" in data)) return { code: "unavailable", reasons: [] };
  const reasons = "reasons" in data && Array.isArray(data.reasons) ? data.reasons.map(String) : [];
  return { code: String(data.code), reasons };
}
