import { VerbError } from "@preamble/api/errors";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Turns a refusal that means "there is no such thing" into the not-found page; passes every other fault on. */
export function notFoundOr(fault: unknown): never {
  const code = fault instanceof TRPCError && fault.cause instanceof VerbError ? fault.cause.code : null;
  if (code === "not_found" || code === "invalid_input") notFound();
  throw fault;
}
