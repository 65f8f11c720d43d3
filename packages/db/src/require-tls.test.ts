import { describe, expect, it } from "vitest";
import { requireTls } from "./require-tls.ts";

const faultOf = (settings: Readonly<Record<string, string>>): string | null => {
  try {
    requireTls(settings);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : "";
  }
};
const unverified = "DATABASE_URL must have sslmode=verify-full, as its host is another machine";
const unsealed =
  "SMTP_URL must be smtps:// or have requireTLS=true, and check the certificate, as its host is another machine";

describe("a database on another machine", () => {
  it.each([
    "postgres://owner:secret@db.example.org/preamble",
    "postgres://owner@10.0.0.4/preamble?sslmode=require",
    "postgres://owner@db.example.org/preamble?sslmode=no-verify",
    "postgres://owner@db.example.org/preamble?ssl=true",
    "postgres://owner@db.example.org/preamble?sslmode=verify-full&sslmode=no-verify",
    "postgres://owner@db.example.org/preamble?sslmode=verify-full&uselibpqcompat=true",
    "postgres://owner@127.0.0.1.example.org/preamble",
    "postgres://owner@localhost/preamble?host=db.example.org",
    "postgres://owner@postgres/preamble",
  ])("is refused where its certificate is not checked whole, without showing the address: %s", (url) => {
    expect(faultOf({ DATABASE_URL: url })).toBe(unverified);
  });

  it("is taken where it is", () => {
    expect(
      faultOf({ DATABASE_URL: "postgres://owner@db.example.org/preamble?sslmode=verify-full" }),
    ).toBeNull();
  });
});

it.each([
  "postgres://owner@localhost:5432/preamble",
  "postgres://owner@127.0.0.1/preamble",
  "postgres://owner@[::1]/preamble",
  "postgres://owner@/preamble?host=/var/run/postgresql",
])("a database on this machine needs no TLS: %s", (url) => {
  expect(faultOf({ DATABASE_URL: url })).toBeNull();
});

describe("a mail server on another machine", () => {
  it.each([
    "smtp://mail.example.org",
    "smtp://mail.example.org?requireTLS=false",
    "smtp://mail.example.org?requireTLS=true&ignoreTLS=true",
    "smtps://mail.example.org?tls.rejectUnauthorized=false",
  ])("is refused where it may be talked to in the clear or be any other: %s", (url) => {
    expect(faultOf({ SMTP_URL: url })).toBe(unsealed);
  });

  it.each(["smtps://user:secret@mail.example.org", "smtp://mail.example.org:587?requireTLS=true"])(
    "is taken where it is not: %s",
    (url) => {
      expect(faultOf({ SMTP_URL: url })).toBeNull();
    },
  );
});

it("no mail server is no connection", () => {
  expect(faultOf({ SMTP_URL: "none" })).toBeNull();
});

it("a host is near where who runs the product says that the way to it is private, and only that host", () => {
  const settings = { PRIVATE_HOSTS: "postgres, mailpit", SMTP_URL: "smtp://mailpit:1025" };
  expect(faultOf({ ...settings, DATABASE_URL: "postgres://owner@postgres:5432/preamble" })).toBeNull();
  expect(faultOf({ ...settings, DATABASE_URL: "postgres://owner@postgres.example.org/preamble" })).toBe(
    unverified,
  );
});

it("a process that trusts every certificate is refused, each fault on a line of its own", () => {
  const DATABASE_URL = "postgres://owner@db.example.org/preamble";
  expect(faultOf({ NODE_TLS_REJECT_UNAUTHORIZED: "0", DATABASE_URL })).toBe(
    `NODE_TLS_REJECT_UNAUTHORIZED must not be 0: any certificate would do\n${unverified}`,
  );
});
