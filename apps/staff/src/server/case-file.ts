import { VerbError } from "@preamble/api/errors";
import { reportFault } from "@preamble/api/observe";
import { TRPCError } from "@trpc/server";

const statuses: Readonly<Record<string, number>> = {
  forbidden: 403,
  not_found: 404,
  invalid_input: 404,
  conflict: 409,
};

/** A file as it is made, or a sentence where it could not be; what the fault was is told to the log alone. */
export async function fileOr(failed: string, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (fault) {
    const refusal = fault instanceof TRPCError ? fault.cause : fault;
    if (refusal instanceof VerbError) return new Response(failed, { status: statuses[refusal.code] ?? 503 });
    // A verb has reported its own.
    if (!(fault instanceof TRPCError)) reportFault("file", crypto.randomUUID(), fault);
    return new Response(failed, { status: 500 });
  }
}
