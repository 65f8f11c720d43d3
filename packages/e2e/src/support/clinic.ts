import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "@preamble/auth/password";
import { currentTotp } from "@preamble/auth/totp";
import type { WeeklyHours } from "@preamble/booking/clinic-hours";
import { generateSlots } from "@preamble/booking/generate-slots";
import { usualWeek } from "@preamble/booking/usual-week";
import { blocksOf } from "@preamble/booking/week-plan";
import type { StaffRole } from "@preamble/db/actor";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import type { BrowserContext } from "@playwright/test";
import { Client } from "pg";
import { places } from "./places.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** Open around the clock, so that no journey depends on when it is run. */
const always: WeeklyHours = Object.fromEntries(
  everyDay.map((day) => [day, [{ opens: "00:00", closes: "23:59" }]]),
);
const password = "a-long-enough-password";
const slotDays = 21;

/** The number of every clinic that a journey makes. */
export const clinicPhone = "+1 843 555 0199";

export type Member = { readonly email: string; readonly name: string; readonly totpSecret: string };
export type TestClinic = {
  readonly id: string;
  readonly slug: string;
  readonly onCallEmail: string;
  /** One member of each role, and a second clinician. */
  readonly staff: Readonly<Record<StaffRole | "colleague", Member>>;
};

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const newTotpSecret = (): string => [...randomBytes(32)].map((byte) => base32[byte % base32.length]).join("");

/**
 * A clinic of one's own with one member of each role, a second clinician and bookable time for three weeks from
 * today or another day, of urgent checks alone or of all visits; one that is not live has not said who is alerted
 * while it is closed, and one that is closed today is so tomorrow too, and nobody is on call.
 */
export async function makeClinic({
  live = true,
  timeZone = "America/New_York",
  from = new Date(),
  urgentOnly = false,
  closedToday = false,
} = {}): Promise<TestClinic> {
  const id = randomUUID();
  const slug = `clinic-${id.slice(0, 8)}`;
  const onCallEmail = `oncall-${slug}@example.org`;
  const closedDates = closedToday ? [0, 1].map((ahead) => dayAfter(from, ahead, timeZone)) : [];
  const { hash } = definitionOf(authoredContent);
  const passwordHash = await hashPassword(password);
  const staff = {
    "front-desk": member("Piper Desk", slug),
    clinician: member("Ana Clinician", slug),
    colleague: member("Theo Colleague", slug),
    "clinic-admin": member("Quinn Admin", slug),
    auditor: member("Max Auditor", slug),
  };
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(
      `insert into clinic (id, slug, name, phone, hours, closed_hours, youngest_age, age_to_act_alone,
         on_call_email, protocol_hash) values ($1, $2, $3, '${clinicPhone}', $4, $5, 10, 18, $6, $7)`,
      [
        id,
        slug,
        `Clinic ${id.slice(0, 8)}`,
        JSON.stringify({ timeZone, weekly: always, closedDates }),
        live ? JSON.stringify({ onCall: null }) : null,
        onCallEmail,
        hash,
      ],
    );
    await owner.query(`set local app.clinic_id = '${id}'`);
    const locationId = randomUUID();
    await owner.query(
      "insert into location (clinic_id, id, name, address, hours) values ($1, $2, 'Harbor Street', E'7 Bay Road\\nCharleston, SC', $3)",
      [id, locationId, JSON.stringify(always)],
    );
    const staffMemberId = randomUUID();
    for (const [place, { email, name, totpSecret }] of Object.entries(staff)) {
      const role = place === "colleague" ? "clinician" : place;
      await owner.query(
        `insert into staff_member (clinic_id, id, email, name, title, roles, password_hash, totp_secret, may_lower_urgent)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          place === "clinician" ? staffMemberId : randomUUID(),
          email,
          name,
          role,
          [role],
          passwordHash,
          totpSecret,
          role === "clinician",
        ],
      );
    }
    for (const slot of slotsOf({ staffMemberId, locationId, timeZone, from, urgentOnly })) {
      await owner.query(
        `insert into slot (clinic_id, location_id, staff_member_id, visit_type, starts_at, ends_at, time_zone, rule,
           kept_for, freed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          slot.locationId,
          slot.staffMemberId,
          slot.visitType,
          slot.startsAt,
          slot.endsAt,
          slot.timeZone,
          slot.rule,
          slot.keptFor,
          slot.freedAt,
        ],
      );
    }
    await owner.query("commit");
  } finally {
    await owner.end();
  }
  return { id, slug, onCallEmail, staff };
}

const member = (name: string, slug: string): Member => ({
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@${slug}.example.org`,
  totpSecret: newTotpSecret(),
});

const dayAfter = (from: Date, days: number, timeZone: string): string =>
  new Date(from.getTime() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone });

function slotsOf({
  staffMemberId,
  locationId,
  timeZone,
  from,
  urgentOnly,
}: {
  staffMemberId: string;
  locationId: string;
  timeZone: string;
  from: Date;
  urgentOnly: boolean;
}) {
  const blocks = blocksOf(
    usualWeek({
      weekly: always,
      kind: "physician",
      locationId,
      weekdays: everyDay,
      urgentOnly: urgentOnly ? everyDay : [],
    }),
  );
  return generateSlots({
    templates: [{ staffMemberId, daysAway: [], dayBlocks: new Map(), blocks }],
    hoursByLocation: new Map([[locationId, { timeZone, weekly: always, closedDates: [] }]]),
    from: dayAfter(from, 0, timeZone),
    to: dayAfter(from, slotDays, timeZone),
  });
}

/** Signs a member in through the app's own sign-in, without its page. */
export const signIn = (context: BrowserContext, { slug }: TestClinic, who: Member): Promise<void> =>
  signInAs(context, { slug, password, ...who });

type SignIn = { slug: string; email: string; password: string; totpSecret: string };

export async function signInAs(context: BrowserContext, who: SignIn): Promise<void> {
  const { request } = context;
  const csrf: { csrfToken: string } = await (await request.get(`${places.staff}/api/auth/csrf`)).json();
  const answer = await request.post(`${places.staff}/api/auth/callback/staff`, {
    headers: { origin: places.staff },
    form: {
      ...csrf,
      slug: who.slug,
      email: who.email,
      password: who.password,
      code: await currentTotp(who.totpSecret, new Date()),
      json: "true",
    },
  });
  // A refusal is answered with 200 as well.
  const isIn = (await context.cookies(places.staff)).some(({ name }) => name === "next-auth.session-token");
  if (!isIn)
    throw new Error(`Sign-in answered ${answer.status()} and opened no session: ${await answer.text()}`);
}

export { password as staffPassword };
