import { expect, it } from "vitest";
import { auditFilterFrom, auditQuery } from "./audit-query.ts";

const memberId = "a0000000-0000-4000-8000-000000000000";

it("asks for what an address says, and says it again", () => {
  const filter = {
    reference: "K7MPQ2X",
    memberId,
    action: "cases.review",
    from: "2026-03-02",
    until: "2026-03-03",
    signs: true,
  } as const;
  expect(auditFilterFrom({ ...filter, reference: " k7mpq2x ", signs: "true", verify: "" })).toEqual(filter);
  expect(auditFilterFrom(Object.fromEntries(new URLSearchParams(auditQuery(filter))))).toEqual(filter);
});

it("lets what fits no field, or says nothing, narrow nothing", () =>
  expect(
    auditFilterFrom({ reference: "", memberId: "Ana", action: ["a", "b"], signs: "yes", from: "today" }),
  ).toEqual({}));
