import { weekdays } from "@preamble/booking/clinic-hours";
import { adultAge, longestGraceMinutes, longestReminderHours } from "@preamble/booking/visit-settings";
import { contrastWithWhite, leastContrast } from "@preamble/db/branding";
import { cannotReasons } from "@preamble/domain/content/cannot-reasons";
import { emailPattern, longestEmail } from "@preamble/domain/email";
import { phonePattern } from "@preamble/domain/phone";
import { z } from "zod";
import { daySchema } from "../instant.ts";

const words = (most: number) => z.string().trim().min(1).max(most);
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const phone = z.string().regex(phonePattern);
const email = z.string().max(longestEmail).regex(emailPattern);

const day = z
  .array(z.strictObject({ opens: wallTime, closes: wallTime }))
  .max(2)
  .refine((periods) =>
    periods.every(
      ({ opens, closes }, index) => opens < closes && (periods[index - 1]?.closes ?? "") <= opens,
    ),
  )
  .readonly();

/** Openings of each weekday, in order and apart; a place that never opens has none to set. */
const weeklySchema = z
  .partialRecord(z.enum(weekdays), day)
  .refine((weekly) => Object.values(weekly).some((periods) => periods.length > 0));

/** When the clinic is open: its clocks run by it, and patients read it. */
export const hoursSchema = z.strictObject({
  weekly: weeklySchema,
  closedDates: z.array(daySchema).max(400),
});

/** Who is alerted: while closed, and where nobody has looked in time. */
export const alertsSchema = z.strictObject({
  closedHours: z.strictObject({
    onCall: z
      .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), until: wallTime })
      .nullable(),
  }),
  onCallEmail: email,
  phoneList: z.array(z.strictObject({ name: words(120), phone, email })).max(12),
});

/** How patients are reminded of a visit, and how long it is kept for one who is late. */
export const visitsSchema = z.strictObject({
  reminderHours: z
    .array(z.int().min(1).max(longestReminderHours))
    .max(2)
    .transform((hours) => [...new Set(hours)].toSorted((one, other) => other - one)),
  lateGraceMinutes: z.int().min(0).max(longestGraceMinutes),
});

const age = z.int().min(0).max(adultAge);

/** From which age someone is seen here, and from which they book without a parent or guardian. */
export const agesSchema = z.strictObject({ youngestAge: age, ageToActAlone: age });

const bothLanguages = z.strictObject({ en: words(200), es: words(200) });

/** What the emergency screen answers to each reason for not going; null is the sentences that come with the form. */
export const cannotGoSchema = z.strictObject({
  cannotSentences: z.record(z.enum(cannotReasons), bothLanguages).nullable(),
});

/** How the clinic is named and looks on paper. */
export const lookSchema = z.strictObject({
  name: words(120),
  phone,
  branding: z.strictObject({
    address: z.array(words(120)).max(5),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    initials: words(3).nullable(),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .refine((colour) => contrastWithWhite(colour) >= leastContrast)
      .nullable(),
    paper: z.enum(["A4", "LETTER"]).nullable(),
  }),
});

/** Where patients are seen. */
export const locationSchema = z.strictObject({
  name: words(120),
  address: words(400).nullable(),
  hours: weeklySchema,
});
