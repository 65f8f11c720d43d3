import { longestReason, shortestReason } from "@preamble/domain/reason-length";
import { z } from "zod";

/** Why staff give a time that does not fit, in writing. */
export const overrideReasonSchema = z.string().trim().min(shortestReason).max(longestReason).optional();
