import { describe, expect, it } from "vitest";
import { startEnv } from "./env.ts";

describe("the settings of start", () => {
  it("have standards for all, also where a setting is blank", () => {
    expect(startEnv({ PATIENT_PORT: "", SMTP_URL: "" })).toMatchObject({
      PATIENT_PORT: 3000,
      STAFF_PORT: 3001,
      PREAMBLE_SEED: 1,
      PREAMBLE_DATA_DIR: expect.stringMatching(/[\\/]\.data$/),
    });
  });

  it("name every fault on a line of its own, and no value, which may hold a password", () => {
    const faulty = {
      DATABASE_URL: "mysql://owner:secret@db/preamble",
      PATIENT_PORT: "65536",
      STAFF_PORT: "3001.5",
      SMTP_URL: "mail",
      PREAMBLE_SEED: "one",
    };
    expect(() => startEnv(faulty)).toThrow(
      [
        "DATABASE_URL must be a postgres:// address",
        "PATIENT_PORT must be a port, a whole number from 1 to 65535",
        "STAFF_PORT must be a port, a whole number from 1 to 65535",
        "SMTP_URL must be an smtp:// or smtps:// address, or none",
        "PREAMBLE_SEED must be a whole number",
      ].join("\n"),
    );
  });

  it("take none for a mail server, as the parts do", () => {
    expect(startEnv({ SMTP_URL: "none" })).not.toHaveProperty("SMTP_URL");
  });

  it("refuse one port for both apps", () => {
    expect(() => startEnv({ PATIENT_PORT: "4000", STAFF_PORT: "4000" })).toThrow(
      "STAFF_PORT must differ from PATIENT_PORT",
    );
  });
});
