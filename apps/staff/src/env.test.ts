import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, test, vi } from "vitest";
import { staffEnv } from "./env.ts";

const whole = {
  DATABASE_URL: "postgres://app@localhost:5432/preamble",
  STAFF_SECRET: "a secret of thirty-two characters or more",
  NEXTAUTH_URL: "https://staff.example.org",
  PATIENT_URL: "https://intake.example.org",
  RENDER_WORKER: import.meta.filename,
};

test("takes a whole set of settings", () => {
  expect(staffEnv(whole)).toEqual(whole);
});

test("names each setting that is missing or wrong on a line of its own, and shows no value", () => {
  const faults = () => staffEnv({ DATABASE_URL: "mysql://root@localhost/x", STAFF_SECRET: "short" });
  expect(faults).toThrow(
    /^DATABASE_URL must be .*\nSTAFF_SECRET must be .*\nNEXTAUTH_URL must be .*\nPATIENT_URL must be .*(\nRENDER_WORKER must be .*)?$/,
  );
  expect(faults).not.toThrow(/mysql|short/);
});

test("says which package to build where the PDF thread is not there", () => {
  expect(() => staffEnv({ ...whole, RENDER_WORKER: "/nowhere/render-worker.mjs" })).toThrow(
    /^RENDER_WORKER must be the built PDF thread/,
  );
});

test("a line of .env.example that is left blank is a setting that was not given", () => {
  const example = parseEnv(readFileSync(new URL("../../../.env.example", import.meta.url), "utf8"));
  const { RENDER_WORKER: blank } = example;
  expect(blank).toBe("");
  const folder = mkdtempSync(join(tmpdir(), "settings-"));
  const usual = join(folder, "node_modules/@preamble/documents/dist");
  mkdirSync(usual, { recursive: true });
  writeFileSync(join(usual, "render-worker.mjs"), "");
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  expect(staffEnv({ ...whole, RENDER_WORKER: blank }).RENDER_WORKER).toBe(join(usual, "render-worker.mjs"));
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
