import { languages } from "@preamble/domain/languages";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { phonePattern } from "@preamble/domain/phone";
import { z } from "zod/mini";

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** Page O2 in field, wire and verb: who fills in, and how to call today. "No phone" (null) is an answer. */
export const contactSchema = z.strictObject({
  filler: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("self") }),
    z.strictObject({
      kind: z.enum(["helper", "guardian"]),
      name: words(200),
      relation: words(100),
      maySpeakWith: z.boolean(),
    }),
  ]),
  name: words(200),
  phone: z.nullable(z.string().check(z.trim(), z.regex(phonePattern))),
  /** Where mail about the form and the visit goes; left out, what is known stays. */
  email: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(longestEmail), z.regex(emailPattern)))),
  /** Who is called where the patient is not reached; null where nobody was named. Left out, what is known stays. */
  emergencyContact: z.optional(
    z.nullable(
      z.strictObject({ name: words(200), phone: z.string().check(z.trim(), z.regex(phonePattern)) }),
    ),
  ),
  /** The zone of the browser: mail does not come at night there. */
  timeZone: z.optional(z.string().check(z.maxLength(64))),
  language: z.enum(languages),
  interpreterWanted: z.boolean(),
  voicemailOk: z.boolean(),
  textOk: z.boolean(),
  safeToCall: z.boolean(),
  careConsentVersion: words(40),
});

export type Contact = z.output<typeof contactSchema>;
