import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const whole = {
  DATABASE_URL: "postgres://app:ni8QfE0x4mJw2Lr7@localhost:5432/preamble",
  RENDER_WORKER: import.meta.filename,
};

/** Runs, in a process of its own, what the app runs first when its server starts. */
function boot(settings: Readonly<Record<string, string>>) {
  const file = JSON.stringify(new URL("boot.ts", import.meta.url).href);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", `(await import(${file})).checkSettings()`],
    { env: { NODE_ENV: "production", ...settings }, encoding: "utf8" },
  );
  return { status, said: stderr.trim() };
}

test("the app starts on a whole set of settings", () => {
  expect(boot(whole)).toEqual({ status: 0, said: "" });
});

test.each([
  ["DATABASE_URL", "mysql://root@localhost/x", "DATABASE_URL must be a postgres:// address"],
  ["TRUSTED_PROXY", "yes", "TRUSTED_PROXY must be 1, or not be set"],
  [
    "PATIENT_URL",
    "https://intake.example.org",
    "TRUSTED_PROXY must be 1 where NEXTAUTH_URL or PATIENT_URL is https: a proxy stands before the apps",
  ],
  [
    "DATABASE_URL",
    "postgres://app:ni8QfE0x4mJw2Lr7@db.example.org/preamble",
    "DATABASE_URL must have sslmode=verify-full, as its host is another machine",
  ],
  ["CALLS_PER_ADDRESS", "0", "CALLS_PER_ADDRESS must be a whole number of calls, 1 or more"],
  ["MAIL_FROM", "Lowcountry Spine", "MAIL_FROM must hold a mail address"],
])("it refuses to start on a %s of %s", (name, value, said) => {
  expect(boot({ ...whole, [name]: value })).toEqual({ status: 1, said });
});
