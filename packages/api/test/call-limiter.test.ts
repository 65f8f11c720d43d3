import { connect, type Database } from "@preamble/db/client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase, type TestDatabase } from "../../db/test/database.ts";
import { type CallLimiter, callLimiter, type Door, exchangeEachSecond } from "../src/call-limiter.ts";
import { callQuotas } from "../src/env.ts";
import { withinLimits } from "../src/within-limits.ts";
import { monday } from "./world.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

/** A process with quotas that are soon used up. */
function processOf(on: Database = database): CallLimiter {
  return callLimiter(on, { CALLS_PER_ADDRESS: 10, CALLS_PER_CLINIC: 25, STARTS_PER_ADDRESS: 3 });
}

let names = 0;
const name = () => `n${(names += 1)}`;
const seconds = (count: number) => new Date(monday.getTime() + count * 1000);

type Ask = { address: string; slug: string; door?: Door; verb?: string; at?: Date; limiter: CallLimiter };

function ask({
  address,
  slug,
  door = "patient",
  verb = "intake.saveAnswers",
  at = monday,
  limiter,
}: Ask): Promise<Response> {
  const request = new Request(`http://patient.example/${slug}/api/trpc/${verb}`, {
    method: "POST",
    headers: { "x-forwarded-for": address },
  });
  return withinLimits(limiter, request, { slug, door }, at, () => Promise.resolve(new Response("done")));
}

async function admitted(times: number, asked: Ask): Promise<number> {
  let count = 0;
  for (let at = 0; at < times; at += 1) if ((await ask(asked)).status === 200) count += 1;
  return count;
}

describe("within a minute", () => {
  it("an address is answered as often as its quota says, then 429 until the minute turns", async () => {
    const asked = { address: "198.51.100.1", slug: name(), limiter: processOf() };
    expect(await admitted(15, asked)).toBe(10);
    expect(await admitted(1, { ...asked, at: seconds(59.999) })).toBe(0);
    expect(await admitted(15, { ...asked, at: seconds(60) })).toBe(10);
  });

  it("a clinic is, whoever asks; another clinic is not held to it", async () => {
    const [limiter, slug] = [processOf(), name()];
    const counts = [];
    for (const last of [1, 2, 3, 4]) {
      counts.push(await admitted(10, { address: `198.51.100.${last}`, slug, limiter }));
    }
    expect(counts).toEqual([10, 10, 5, 0]);
    expect(await admitted(10, { address: "198.51.100.9", slug: name(), limiter })).toBe(10);
  });

  it("what an address asks past its quota does not count against the clinic", async () => {
    const [limiter, slug] = [processOf(), name()];
    await admitted(100, { address: "198.51.100.1", slug, limiter });
    expect(await admitted(10, { address: "198.51.100.2", slug, limiter })).toBe(10);
  });

  it("patients and strangers who flood a clinic, from its own address too, keep none of its members out", async () => {
    const [limiter, slug] = [processOf(), name()];
    for (const last of [1, 2, 3, 4]) {
      const flood = { address: `198.51.100.${last}`, slug, limiter };
      await admitted(20, flood);
      await admitted(20, { ...flood, door: "staff-visitor" });
    }
    const counts = [];
    for (const last of [1, 2, 3, 4]) {
      const asked = { address: `198.51.100.${last}`, slug, verb: "cases.acknowledge", limiter };
      counts.push(await admitted(20, { ...asked, door: "staff" }));
    }
    expect(counts).toEqual([10, 10, 10, 10]);
  });

  it("an address may do all else when it has started its forms, however it spells the verb", async () => {
    const asked = { address: "198.51.100.1", slug: name(), limiter: processOf() };
    expect(await admitted(2, { ...asked, verb: "intake.start" })).toBe(2);
    expect(await admitted(4, { ...asked, verb: "%69ntake%2Estart" })).toBe(1);
    expect(await admitted(1, { ...asked, verb: "intake.start/" })).toBe(0);
    expect(await admitted(1, asked)).toBe(1);
  });
});

it("each answer says what is left in RateLimit headers, and a 429 when to come back", async () => {
  const asked = { address: "198.51.100.1", slug: name(), at: seconds(18.5), limiter: processOf() };
  const first = await ask({ ...asked, verb: "intake.start" });
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "ratelimit-policy": '"address";q=10;w=60, "starts";q=3;w=60, "clinic";q=25;w=60',
    ratelimit: '"address";r=9;t=42, "starts";r=2;t=42, "clinic";r=24;t=42',
  });
  expect(first.headers.has("retry-after")).toBe(false);
  await admitted(9, asked);
  const refused = await ask(asked);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { data: { code: "unavailable" } } });
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    ratelimit: '"address";r=0;t=42, "clinic";r=15;t=42',
    "retry-after": "42",
  });
});

describe("several processes", () => {
  it("hold an address to one quota, but for what one admits before it hears of the others", async () => {
    const [here, there] = [processOf(), processOf()];
    const asked = { address: "198.51.100.20", slug: name() };
    expect(await admitted(6, { ...asked, limiter: here })).toBe(6);
    expect(await admitted(1, { ...asked, limiter: there })).toBe(1);
    await here.exchange();
    await there.exchange();
    expect(await admitted(10, { ...asked, limiter: there })).toBe(3);
    await there.exchange();
    expect(await admitted(1, { ...asked, limiter: here })).toBe(1);
    await here.exchange();
    expect(await admitted(10, { ...asked, limiter: here })).toBe(0);
  });

  it("count what came in while they exchanged", async () => {
    const [here, there] = [processOf(), processOf()];
    const asked = { address: "198.51.100.21", slug: name() };
    await admitted(2, { ...asked, limiter: here });
    const exchanging = here.exchange();
    await admitted(3, { ...asked, limiter: here });
    await exchanging;
    await here.exchange();
    expect(await admitted(1, { ...asked, limiter: there })).toBe(1);
    await there.exchange();
    expect(await admitted(10, { ...asked, limiter: there })).toBe(4);
  });

  it("lose no count to an exchange that failed", async () => {
    const asked = { address: "198.51.100.30", slug: name() };
    const gone = connect(database.ownerUrl);
    const limiter = processOf(gone);
    expect(await admitted(6, { ...asked, limiter })).toBe(6);
    await gone.close();
    await expect(limiter.exchange()).rejects.toThrow();
    expect(await admitted(10, { ...asked, limiter })).toBe(4);
  });

  it("keep no address and no clinic's name, and no count older than a minute", async () => {
    const limiter = processOf();
    const slug = name();
    await admitted(1, { address: "198.51.100.40", slug, at: seconds(600), limiter });
    await limiter.exchange();
    const { rows } = await database.superuser.query<{ minute: Date }>("select * from call_count");
    expect(JSON.stringify(rows)).not.toMatch(/198\.51\.100|address|clinic/);
    expect(rows.length).toBeGreaterThan(0);
    for (const { minute } of rows) expect(minute.getTime()).toBeGreaterThanOrEqual(seconds(540).getTime());
  });
});

it("a waiting room gets 600 calls and 30 new forms a minute, a clinic 6,000; settings raise them", () => {
  expect(callQuotas({})).toEqual({ CALLS_PER_ADDRESS: 600, CALLS_PER_CLINIC: 6000, STARTS_PER_ADDRESS: 30 });
  expect(callQuotas({ CALLS_PER_ADDRESS: "1000000" }).CALLS_PER_ADDRESS).toBe(1_000_000);
  expect(() => callQuotas({ CALLS_PER_CLINIC: "0", STARTS_PER_ADDRESS: "many" })).toThrow(
    /^CALLS_PER_CLINIC must be a whole number .*\nSTARTS_PER_ADDRESS must be a whole number .*$/,
  );
});

it("a process exchanges every second, one exchange at a time, until it closes", async () => {
  vi.useFakeTimers();
  try {
    const finish: (() => void)[] = [];
    const exchange = () => new Promise<void>((resolve) => void finish.push(resolve));
    const stop = exchangeEachSecond({ ...processOf(), exchange });
    await vi.advanceTimersByTimeAsync(5000);
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(finish).toHaveLength(2);
    stop();
    finish[1]?.();
    await vi.advanceTimersByTimeAsync(5000);
    expect(finish).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});
