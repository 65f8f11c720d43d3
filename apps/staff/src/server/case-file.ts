import { VerbError } from "@preamble/api/errors";
import { TRPCError } from "@trpc/server";

const statuses: Readonly<Record<string, number>> = {
  forbidden: 403,
  not_found: 404,
  invalid_input: 404,
  conflict: 409,
};

/** A file as it is made, or a sentence where it could not be; what the fault was stays here. */
export async function fileOr(failed: string, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (fault) {
    const refusal = fault instanceof TRPCError ? fault.cause : fault;
    const code = refusal instanceof VerbError ? refusal.code : "";
    return new Response(failed, { status: statuses[code] ?? 503 });
  }
}
