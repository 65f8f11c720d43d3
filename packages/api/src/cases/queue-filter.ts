import { caseStatuses, isOpenStatus } from "@preamble/db/case-status";
import { families } from "@preamble/domain/content/content";
import { languages } from "@preamble/domain/languages";
import { levels } from "@preamble/domain/levels";
import { z } from "zod";

/** Which cases are asked for; what is left out narrows nothing. */
export const queueFilterSchema = z.strictObject({
  level: z.enum(levels).optional(),
  status: z.enum(caseStatuses.filter(isOpenStatus)).optional(),
  /** A member's id, or "nobody". */
  owner: z.union([z.literal("nobody"), z.uuid()]).optional(),
  language: z.enum(languages).optional(),
  family: z.enum(families).optional(),
  /** "breached": nobody had acted when it was due, whatever was done since. */
  due: z.enum(["overdue", "soon", "breached"]).optional(),
  unresolved: z.literal(true).optional(),
  /** With the cases of no location: until a visit is booked a case has none. */
  location: z.uuid().optional(),
  /** Instead of the open cases, those that left the queue today. */
  done: z.literal("today").optional(),
});

export type QueueFilter = z.infer<typeof queueFilterSchema>;
