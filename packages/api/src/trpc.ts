import { initTRPC, TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { Call, Services, Verb } from "./define-verb.ts";
import { type ErrorCode, VerbError } from "./errors.ts";
import { observed } from "./observe.ts";

export type ApiContext = {
  readonly services: Services;
  readonly call: Call;
  /** Told of a fault of our own; it gets no input and no message of the fault to the caller. */
  readonly onFault: (verb: string, fault: unknown) => void;
};

const codes: Readonly<Record<ErrorCode, TRPCError["code"]>> = {
  invalid_input: "BAD_REQUEST",
  not_signed_in: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  already_sent: "CONFLICT",
  expired: "PRECONDITION_FAILED",
  form_full: "UNPROCESSABLE_CONTENT",
  slot_taken: "CONFLICT",
  not_bookable: "UNPROCESSABLE_CONTENT",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** The code of a refusal by tRPC itself: no such procedure, or a call that it cannot read. */
function codeOf(httpStatus: number): ErrorCode {
  if (httpStatus === 404) return "not_found";
  return httpStatus < 500 ? "invalid_input" : "unavailable";
}

/** What a procedure says of itself, so that the surface of a router can be listed. */
type ProcedureMeta = { readonly verb: Verb };

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const known = error.cause instanceof VerbError ? error.cause : null;
      const code = known?.code ?? codeOf(shape.data.httpStatus);
      return {
        code: shape.code,
        message: code,
        data: {
          httpStatus: shape.data.httpStatus,
          code,
          reasons: known?.reasons ?? [],
          alternatives: known?.alternatives ?? [],
        },
      };
    },
  });

export const { router, createCallerFactory } = t;

async function run<Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  { services, call, onFault }: ApiContext,
  input: unknown,
): Promise<Output> {
  try {
    return await observed(verb.name, call, () => verb.execute(services, call, input));
  } catch (cause) {
    if (!(cause instanceof VerbError)) {
      onFault(verb.name, cause);
      throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unavailable" });
    }
    if (cause.code === "unavailable") onFault(verb.name, cause);
    throw new TRPCError({ code: codes[cause.code], message: cause.code, cause });
  }
}

/** The verb parses its own input, once; the type tells the client what to send. */
const passThrough =
  <Input>() =>
  (value: unknown): Input =>
    value as Input;

/** A verb that changes something, as a procedure. */
export function mount<Input extends z.ZodType, Output>(verb: Verb<Input, Output>) {
  return t.procedure
    .meta({ verb })
    .input(passThrough<z.input<Input>>())
    .mutation(({ ctx, input }) => run(verb, ctx, input));
}

/** A verb that only reads, as a procedure. */
export function mountRead<Input extends z.ZodType, Output>(verb: Verb<Input, Output>) {
  return t.procedure
    .meta({ verb })
    .input(passThrough<z.input<Input>>())
    .query(({ ctx, input }) => run(verb, ctx, input));
}
