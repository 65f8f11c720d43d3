import { initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refusalOf } from "./refusal.ts";
import { apiOf } from "./trpc-client.ts";

const intakeId = "018f3a54-0000-7000-8000-000000000001";
const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({ ...shape, data: { code: "invalid_input", reasons: ["fainted"] } }),
});
const server = t.router({
  intake: t.router({
    get: t.procedure.input((input) => input).query(({ input }) => ({ asked: input })),
    raiseEmergency: t.procedure.mutation(() => {
      throw new TRPCError({ code: "BAD_REQUEST" });
    }),
  }),
});

const asked: Request[] = [];
const sent = vi.fn((address: string, options: RequestInit): Promise<Response> => {
  const request = new Request(new URL(address, "http://clinic.test"), options);
  asked.push(request.clone());
  return fetchRequestHandler({
    endpoint: "/harbor/api/trpc",
    req: request,
    router: server,
    allowMethodOverride: true,
  });
});

beforeEach(() => void vi.stubGlobal("fetch", sent));
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

describe("a call to the clinic's server", () => {
  it("brings a question by POST, with nothing in the address, and its answer back", async () => {
    expect(await apiOf("harbor").intake.get.query({ intakeId })).toEqual({ asked: { intakeId } });
    expect(asked.map(({ method, url }) => [method, url])).toEqual([
      ["POST", "http://clinic.test/harbor/api/trpc/intake.get"],
    ]);
  });

  it("says how the server refused it", async () => {
    const fault = await apiOf("harbor")
      .intake.raiseEmergency.mutate({ intakeId })
      .catch((error: unknown) => error);
    expect(refusalOf(fault)).toEqual({ code: "invalid_input", reasons: ["fainted"], alternatives: [] });
  });

  it.each([
    ["a page of someone else", () => Promise.resolve(new Response("<h1>Welcome to Airport Wi-Fi</h1>"))],
    ["an answer of something else", () => Promise.resolve(Response.json({ ok: true }))],
    ["no answer", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("takes %s for a server that was not reached", async (_what, answer) => {
    sent.mockImplementationOnce(answer);
    const fault = await apiOf("harbor")
      .intake.get.query({ intakeId })
      .catch((error: unknown) => error);
    expect(refusalOf(fault).code).toBe("unavailable");
    expect(fault).toBeInstanceOf(Error);
  });
});
