import { expect, it } from "vitest";
import { staffCookies } from "../src/staff-cookies.ts";

it("over https a cookie can be set by this host alone and is never sent in the clear", () => {
  for (const { name, options } of Object.values(staffCookies(true))) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toEqual({ path: "/", httpOnly: true, sameSite: "lax", secure: true });
  }
});

it("over plain http, as on one's own machine, a cookie has no prefix, which browsers would refuse", () => {
  for (const { name, options } of Object.values(staffCookies(false))) {
    expect(name).not.toMatch(/^__/);
    expect(options.secure).toBe(false);
  }
});
