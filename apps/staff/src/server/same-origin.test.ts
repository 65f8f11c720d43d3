import { expect, test } from "vitest";
import { isSameOriginJson } from "./same-origin.ts";

const request = (origin: string | null, type: string) =>
  new Request("http://staff.example/clinic/api/trpc/cases.get", {
    method: "POST",
    headers: { host: "staff.example", "content-type": type, ...(origin && { origin }) },
  });

test("a page of our own may send JSON", () => {
  expect(isSameOriginJson(request("http://staff.example", "application/json; charset=utf-8"))).toBe(true);
});

test("another site cannot act for someone who is signed in", () => {
  expect(isSameOriginJson(request("http://evil.example", "application/json"))).toBe(false);
  expect(isSameOriginJson(request(null, "application/json"))).toBe(false);
  expect(isSameOriginJson(request("null", "application/json"))).toBe(false);
});

test("a form post is refused, as a form of another site could send it", () => {
  expect(isSameOriginJson(request("http://staff.example", "text/plain"))).toBe(false);
  expect(isSameOriginJson(request("http://staff.example", "application/x-www-form-urlencoded"))).toBe(false);
});
