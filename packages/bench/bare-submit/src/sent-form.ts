import { z } from "zod";

const value = z.union([
  z.boolean(),
  z.number(),
  z.string().max(60),
  z.array(z.string().max(60)).max(60),
  z.strictObject({ regions: z.array(z.string().max(60)).max(60) }),
]);

/** How many answers a form of the bare route has. */
export const bareAnswers = 40;

export const sentForm = z.strictObject({
  submissionKey: z.uuid(),
  answers: z.array(z.strictObject({ questionId: z.string().max(60), value })).length(bareAnswers),
});
