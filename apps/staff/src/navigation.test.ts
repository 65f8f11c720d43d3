import { expect, test } from "vitest";
import { pagesFor } from "./navigation.ts";

test("an auditor and an administrator are led to the audit trail and to no patient", () => {
  expect(pagesFor(["clinic-admin"]).map(({ path }) => path)).toEqual(["team", "settings", "outbox", "audit"]);
  expect(pagesFor(["auditor"]).map(({ path }) => path)).toEqual(["audit"]);
});

test("front desk and clinicians see today, queue, calls and schedule, not the audit trail", () => {
  expect(pagesFor(["front-desk"]).map(({ path }) => path)).toEqual(["today", "queue", "calls", "schedule"]);
  expect(pagesFor(["clinician"]).map(({ path }) => path)).toEqual(["today", "queue", "calls", "schedule"]);
});
