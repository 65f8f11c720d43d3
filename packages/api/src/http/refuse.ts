import type { ErrorCode } from "../errors.ts";
import { observeRefusal } from "../observe.ts";

/** A refusal at the door, in the shape that a verb's refusal has. It leaves a line and a count. */
export function refuse(
  httpStatus: number,
  code: ErrorCode,
  headers: Readonly<Record<string, string>> = {},
): Response {
  observeRefusal(httpStatus);
  return Response.json(
    { error: { message: code, code: -32_600, data: { httpStatus, code, reasons: [] } } },
    { status: httpStatus, headers: { "cache-control": "no-store", ...headers } },
  );
}

/** What every method but POST gets where calls are answered. */
export const refuseMethod = (): Response => refuse(405, "invalid_input", { allow: "POST" });
