import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const secret = "ni8QfE0x4mJw2Lr7TgVz1Bc9KpYd5AsU";
const whole = {
  DATABASE_URL: `postgres://app:${secret}@localhost:5432/preamble`,
  STAFF_SECRET: secret,
  TRUSTED_PROXY: "1",
  NEXTAUTH_URL: "https://staff.example.org",
  PATIENT_URL: "https://intake.example.org",
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
  ["missing", ""],
  ["short", secret.slice(1)],
  ["one character over and over", "a".repeat(64)],
])("it refuses to start on a secret that is %s, and does not show it", (_name, STAFF_SECRET) => {
  const said = "STAFF_SECRET must be a random secret of at least 32 characters";
  expect(boot({ ...whole, STAFF_SECRET })).toEqual({ status: 1, said });
});

test.each([
  ["TRUSTED_PROXY", "yes", "TRUSTED_PROXY must be 1, or not be set"],
  [
    "TRUSTED_PROXY",
    "",
    "TRUSTED_PROXY must be 1 where NEXTAUTH_URL or PATIENT_URL is https: a proxy stands before the apps",
  ],
  [
    "DATABASE_URL",
    "postgres://app:ni8QfE0x4mJw2Lr7@db.example.org/preamble?sslmode=no-verify",
    "DATABASE_URL must have sslmode=verify-full, as its host is another machine",
  ],
  ["CALLS_PER_CLINIC", "none", "CALLS_PER_CLINIC must be a whole number of calls, 1 or more"],
  ["MAIL_FROM", "Lowcountry Spine", "MAIL_FROM must hold a mail address"],
  ["SMTP_URL", "mail", "SMTP_URL must be an smtp:// or smtps:// address, or none"],
])("it refuses to start on a %s of %s", (name, value, said) => {
  expect(boot({ ...whole, [name]: value })).toEqual({ status: 1, said });
});

test("it names at once all that is wrong, each once, wherever it is read", () => {
  const wrong = { ...whole, DATABASE_URL: "mysql://root@localhost/x", METRICS_PORT: "70000" };
  expect(boot({ ...wrong, TRUSTED_PROXY: "yes" })).toEqual({
    status: 1,
    said: [
      "DATABASE_URL must be a postgres:// address",
      "TRUSTED_PROXY must be 1, or not be set",
      "METRICS_PORT must be a port",
    ].join("\n"),
  });
});
