import { z } from "zod";

/** Why staff give a time that does not fit, in writing. */
export const overrideReasonSchema = z.string().trim().min(3).max(500).optional();
