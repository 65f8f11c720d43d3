import { beforeEach, expect, it, vi } from "vitest";
import { POST } from "./route.ts";

const visit = vi.hoisted(() => ({
  isTouched: true,
  isSignedIn: true,
  asked: [] as { inUse?: boolean }[],
}));
vi.mock("../../../../server/staff.ts", () => ({
  isTouched: () => Promise.resolve(visit.isTouched),
  requireClinic: (slug: string) => Promise.resolve({ id: `the clinic ${slug}` }),
  staffSession: (_clinicId: string, options: { inUse?: boolean }) => {
    visit.asked.push(options);
    return Promise.resolve(() => Promise.resolve(visit.isSignedIn ? {} : null));
  },
}));
beforeEach(() => void Object.assign(visit, { isTouched: true, isSignedIn: true, asked: [] }));

const say = (headers: Record<string, string>) =>
  POST(new Request("https://staff.example.org/tidewater/api/here", { method: "POST", headers }), {
    params: Promise.resolve({ slug: "tidewater" }),
  });
const own = { "sec-fetch-site": "same-origin" };

it.each([true, false])(
  "a page of ours is heard, touched (%s) or not, and no cache keeps it",
  async (touched) => {
    visit.isTouched = touched;
    const answer = await say(own);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([204, "no-store"]);
    expect(visit.asked).toEqual([{ inUse: touched }]);
  },
);

it("one whose session is over hears so", async () => {
  visit.isSignedIn = false;
  const answer = await say(own);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([401, "no-store"]);
});

it.each([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { host: "staff.example.org", origin: "https://elsewhere.example.org" },
  {},
])("of another origin, or of none, nothing is looked at: %j", async (headers) => {
  expect((await say(headers)).status).toBe(403);
  expect(visit.asked).toEqual([]);
});
