import { VerbError } from "@preamble/api/errors";
import { log } from "@preamble/api/observe";
import { TRPCError } from "@trpc/server";
import { afterEach, expect, test, vi } from "vitest";
import { fileOr } from "./case-file.ts";

const said = "The summary could not be made.";
const errors = vi.spyOn(log, "error").mockReturnValue(undefined);
afterEach(() => errors.mockClear());

test("a file that could not be drawn leaves one line in the log, without what the fault quotes", async () => {
  const answer = await fileOr(said, () => Promise.reject(new RangeError("Łukasz has no glyph")));
  expect([answer.status, await answer.text()]).toEqual([500, said]);
  expect(errors).toHaveBeenCalledTimes(1);
  expect(errors).toHaveBeenCalledWith(expect.objectContaining({ verb: "file", fault: "RangeError" }));
  expect(JSON.stringify(errors.mock.calls)).not.toContain("Łukasz");
});

test.each([
  ["not_found", 404],
  ["forbidden", 403],
  ["unavailable", 503],
] as const)("a verb that answers %s is no fault", async (code, status) => {
  const refusal = new TRPCError({ code: "BAD_REQUEST", cause: new VerbError(code) });
  expect((await fileOr(said, () => Promise.reject(refusal))).status).toBe(status);
  expect(errors).not.toHaveBeenCalled();
});

test("a fault of a verb, which has reported it, is not reported again", async () => {
  const fault = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: new Error("of ours") });
  expect((await fileOr(said, () => Promise.reject(fault))).status).toBe(500);
  expect(errors).not.toHaveBeenCalled();
});
