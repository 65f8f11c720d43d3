import { expect, it } from "vitest";
import { workerEnv } from "./env.ts";

it("names every fault on a line of its own", () => {
  expect(() =>
    workerEnv({
      DATABASE_URL: "mysql://db/preamble",
      SMTP_URL: "http://mail",
      MAIL_FROM: "nobody",
      WORKER_PORT: "70000",
    }),
  ).toThrow(
    [
      "DATABASE_URL must be a postgres:// address",
      "SMTP_URL must be an smtp:// or smtps:// address",
      "WORKER_PORT must be a port",
      "MAIL_FROM must hold a mail address",
    ].join("\n"),
  );
});

it("takes a blank setting as unset", () => {
  expect(workerEnv({ DATABASE_URL: "postgres://db/preamble", SMTP_URL: "" })).toEqual({
    DATABASE_URL: "postgres://db/preamble",
    MAIL_FROM: "Preamble <no-reply@example.org>",
  });
});
