import { expect, it } from "vitest";
import { readJson } from "./read-json.ts";
import { largestBody } from "./read-body.ts";

const headers = {
  host: "clinic.example",
  origin: "https://clinic.example",
  "content-type": "application/json",
};

const call = (body: BodyInit, changed: Readonly<Record<string, string>> = {}) =>
  new Request("https://clinic.example/demo/api/trpc/cases.get", {
    method: "POST",
    headers: { ...headers, ...changed },
    body,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });

async function refusal(request: Request): Promise<{ status: number; code: string }> {
  const answer = await readJson(request);
  if (!(answer instanceof Response)) throw new Error("The call was admitted.");
  const { error }: { error: { data: { code: string } } } = JSON.parse(await answer.text());
  return { status: answer.status, code: error.data.code };
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

it("hands on the JSON of a call as it came", async () => {
  expect(await readJson(call('{"words":"Łukasz"}'))).toBe('{"words":"Łukasz"}');
  expect(await readJson(call("{}", { "content-type": "Application/JSON; charset=utf-8" }))).toBe("{}");
  expect(await readJson(call(nested(16)))).toBe(nested(16));
});

it.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
  "",
])("takes no %s, which a form of another site could send", async (type) => {
  expect(await refusal(call("{}", { "content-type": type }))).toEqual({ status: 415, code: "invalid_input" });
});

it.each([
  ["is cut off", '{"a":'],
  ["is empty", ""],
  ["is no JSON", "undefined"],
  ["is deeper than any input", nested(17)],
  ["is 100,000 levels deep", "[".repeat(100_000) + "]".repeat(100_000)],
  ["names __proto__", '{"__proto__":{"polluted":true}}'],
  ["names __proto__ in disguise", '{"\\u005f_proto__":{"polluted":true}}'],
  ["names constructor within a list", '[{"constructor":{"prototype":{"polluted":true}}}]'],
  ["names prototype", '{"a":{"prototype":1}}'],
])("refuses a body that %s", async (_name, body) => {
  expect(await refusal(call(body))).toEqual({ status: 400, code: "invalid_input" });
});

it("takes a body of the largest size and no byte more", async () => {
  const whole = `"${"a".repeat(largestBody - 2)}"`;
  expect(await readJson(call(whole))).toBe(whole);
  expect(await refusal(call(`${whole} `))).toEqual({ status: 413, code: "invalid_input" });
});

it("believes no stated length, and reads little more than the cap of a body without end", async () => {
  expect(await refusal(call("{}", { "content-length": "99999999" }))).toEqual({
    status: 413,
    code: "invalid_input",
  });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    },
    { highWaterMark: 0 },
  );
  expect(await refusal(call(endless))).toEqual({ status: 413, code: "invalid_input" });
  expect(sent).toBeLessThanOrEqual(largestBody + 2 * 64 * 1024);
});
