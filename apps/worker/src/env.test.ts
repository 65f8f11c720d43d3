import { expect, it } from "vitest";
import { workerEnv } from "./env.ts";

it("names every fault on a line of its own", () => {
  expect(() =>
    workerEnv({
      DATABASE_URL: "mysql://db/preamble",
      SMTP_URL: "http://mail",
      MAIL_FROM: "nobody",
      WORKER_PORT: "70000",
      METRICS_PORT: "none",
      PATIENT_URL: "intake",
    }),
  ).toThrow(
    [
      "DATABASE_URL must be a postgres:// address",
      "SMTP_URL must be an smtp:// or smtps:// address, or none",
      "WORKER_PORT must be a port",
      "MAIL_FROM must hold a mail address",
      "PATIENT_URL must be the address that patients open, such as https://intake.example.org",
      "METRICS_PORT must be a port",
    ].join("\n"),
  );
});

const DATABASE_URL = "postgres://db/preamble";
const noServer = "SMTP_URL must say where mail goes out, or be none: no emergency is told of without it";
const nobody = "MAIL_FROM must hold the address that mail comes from: servers refuse a made-up one";

it("asks where mail goes out and whom it comes from, as an emergency is told of by mail", () => {
  expect(() => workerEnv({ DATABASE_URL, SMTP_URL: "", MAIL_FROM: "" })).toThrow(`${noServer}\n${nobody}`);
  expect(() => workerEnv({ DATABASE_URL, MAIL_FROM: "clinic@example.org" })).toThrow(noServer);
  expect(() => workerEnv({ DATABASE_URL, SMTP_URL: "smtp://localhost:1025" })).toThrow(nobody);
  const whole = { DATABASE_URL, SMTP_URL: "smtp://localhost:1025", MAIL_FROM: "clinic@example.org" };
  expect(workerEnv(whole)).toEqual(whole);
});

it("asks that mail to patients can lead to where they answer it", () => {
  const whole = { DATABASE_URL, SMTP_URL: "none" };
  expect(() => workerEnv({ ...whole, PATIENT_URL: "https://intake.example.org" })).not.toThrow();
  expect(() => workerEnv({ ...whole, PATIENT_URL: "intake.example.org" })).toThrow(
    "PATIENT_URL must be the address that patients open, such as https://intake.example.org",
  );
});

it.each([{ SMTP_URL: "none" }, { PREAMBLE_DEMO: "1" }, { PREAMBLE_DEMO: "1", SMTP_URL: "" }])(
  "sends nothing where that was chosen, and in the demo: %j",
  (settings) => {
    expect(workerEnv({ DATABASE_URL, ...settings })).toEqual({
      DATABASE_URL,
      MAIL_FROM: "Preamble <no-reply@example.org>",
    });
  },
);
