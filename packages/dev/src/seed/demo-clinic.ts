import { randomUUID } from "node:crypto";
import { hashPassword } from "@preamble/auth/password";
import { nationalClosures } from "@preamble/booking/national-holidays";
import { blocksOf } from "@preamble/booking/week-plan";
import { type ClinicianKind, usualWeek } from "@preamble/booking/usual-week";
import type { WeeklyHours } from "@preamble/booking/clinic-hours";
import type { Branding } from "@preamble/db/branding";
import type { StaffRole } from "@preamble/db/actor";
import { type Database, withClinic } from "@preamble/db/client";
import { location, staffMember } from "@preamble/db/schema";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { Client } from "pg";

export const demoSlug = "lowcountry";
/** Both exist in demo data only. */
export const demoPassword = "harbor-street-demo";
export const demoTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const weekdays = [1, 2, 3, 4, 5] as const;
const span = (opens: string, closes: string) => [{ opens, closes }];
const harbor: WeeklyHours = {
  ...Object.fromEntries(weekdays.map((day) => [day, span("08:00", "17:00")])),
  6: span("08:30", "12:00"),
};
const marsh: WeeklyHours = {
  1: span("08:30", "16:30"),
  3: span("08:30", "16:30"),
  5: span("08:30", "16:30"),
};

const town = "Tidewater Point, SC 29900";
const demoBranding: Branding = {
  address: ["100 Harbor Street", town],
  country: "US",
  initials: "LS",
  colour: "#0f5c57",
  paper: null,
};

type Member = {
  name: string;
  title: string;
  email: string;
  roles: StaffRole[];
  kind?: ClinicianKind;
  lead?: true;
};

/** Staff of the demo clinic (docs/clinical/journey.md section 5). */
export const demoStaff: readonly Member[] = [
  {
    name: "Dr Ana Rivera (demo)",
    title: "Lead physician",
    email: "rivera@example.org",
    roles: ["clinician"],
    kind: "physician",
    lead: true,
  },
  {
    name: "Dr Theo Marshgrass (demo)",
    title: "Physician",
    email: "marshgrass@example.org",
    roles: ["clinician"],
    kind: "physician",
  },
  {
    name: "Wren Tidewater PA (demo)",
    title: "Physician assistant",
    email: "tidewater@example.org",
    roles: ["clinician"],
    kind: "physician-assistant",
  },
  {
    name: "Sol Oystershell PT (demo)",
    title: "Physiotherapist",
    email: "oystershell@example.org",
    roles: ["clinician"],
    kind: "physiotherapist",
  },
  { name: "Piper Sandbar (demo)", title: "Front desk", email: "sandbar@example.org", roles: ["front-desk"] },
  { name: "Luz Palmetto (demo)", title: "Front desk", email: "palmetto@example.org", roles: ["front-desk"] },
  {
    name: "Quinn Lighthouse (demo)",
    title: "Clinic admin",
    email: "lighthouse@example.org",
    roles: ["clinic-admin"],
  },
  { name: "Max Ledger (demo)", title: "Auditor", email: "ledger@example.org", roles: ["auditor"] },
];

/**
 * Creates the demo clinic with its locations and staff, under an address that nobody knows until
 * `publishClinic`; null when the demo is there already.
 */
export async function seedClinic(database: Database, ownerUrl: string, now: Date): Promise<string | null> {
  const { hash } = definitionOf(authoredContent);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  let clinicId: string;
  try {
    const known = await owner.query("select id from clinic where slug = $1", [demoSlug]);
    if (known.rowCount) return null;
    await owner.query(
      "insert into protocol (hash, version, content) values ($1, $2, $3) on conflict do nothing",
      [hash, authoredContent.version, JSON.stringify(authoredContent)],
    );
    const year = now.getUTCFullYear();
    const closedDates = [year, year + 1].flatMap(nationalClosures);
    const { rows } = await owner.query<{ id: string }>(
      `insert into clinic (slug, name, phone, hours, closed_hours, youngest_age, age_to_act_alone,
         on_call_email, protocol_hash, branding) values ($1, $2, $3, $4, $5, 10, 18, $6, $7, $8) returning id`,
      [
        `unpublished-${randomUUID()}`,
        "Lowcountry Spine & Sports",
        "+1 843 555 0100",
        JSON.stringify({ timeZone: "America/New_York", weekly: harbor, closedDates }),
        JSON.stringify({ onCall: { weekdays: [1, 2, 3, 4, 5, 6], until: "21:00" } }),
        "oncall@example.org",
        hash,
        JSON.stringify(demoBranding),
      ],
    );
    clinicId = rows[0]?.id ?? "";
  } finally {
    await owner.end();
  }
  const passwordHash = await hashPassword(demoPassword);
  await withClinic(database, clinicId, async (tx) => {
    const [main, second] = await tx
      .insert(location)
      .values([
        { clinicId, name: "Harbor Street", hours: harbor, address: `100 Harbor Street\n${town}` },
        { clinicId, name: "Marsh Road", hours: marsh, address: `24 Marsh Road\n${town}` },
      ])
      .returning({ id: location.id });
    await tx.insert(staffMember).values(
      demoStaff.map(({ name, title, email, roles, kind, lead }) => ({
        clinicId,
        name,
        title,
        email,
        roles,
        mayLowerUrgent: lead ?? false,
        passwordHash,
        totpSecret: demoTotpSecret,
        ...(kind ? weekOf(kind, main?.id ?? "", second?.id ?? "") : {}),
      })),
    );
  });
  return clinicId;
}

function weekOf(kind: ClinicianKind, main: string, second: string) {
  const atSecond = kind === "physiotherapist";
  const weekPlan = usualWeek({
    weekly: atSecond ? marsh : harbor,
    kind,
    locationId: atSecond ? second : main,
    weekdays: atSecond ? [1, 3, 5] : [1, 2, 3, 4, 5, 6],
    urgentOnly: [6],
  });
  return { weekPlan, week: blocksOf(weekPlan) };
}
