import { verifyClinic } from "@preamble/db/audit/verify-clinic";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

/**
 * Walks the clinic's audit chain from its root: how many events it has, how many are sealed, and the first that does
 * not hold. A trail that was rewritten or cut off together with its seals shows only by a head that was kept outside
 * the database (`pnpm audit:verify`).
 */
export const verifyAudit = defineVerb({
  name: "audit.verify",
  effect: "read",
  roles: ["auditor", "clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const verdict = await verifyClinic(tx, actor.clinicId, []);
    await audit({
      details: { count: verdict.events, holds: verdict.fault === null },
    });
    return verdict;
  },
});
