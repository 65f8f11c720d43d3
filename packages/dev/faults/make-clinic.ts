import { randomUUID } from "node:crypto";
import { type Database, withClinic } from "@preamble/db/client";
import { location, slot, staffMember } from "@preamble/db/schema";
import { insertClinic, week } from "../../db/test/clinic.ts";
import type { DatabaseServer } from "./database-server.ts";

export type Clinic = { readonly id: string; readonly slug: string };

/** A clinic of its own with one clinician and as many visits that anyone may book, from the day after tomorrow. */
export async function makeClinic(server: DatabaseServer, visits: number): Promise<Clinic> {
  const clinic = await server.asSuperuser(insertClinic);
  await addVisits(server.database, clinic.id, visits);
  return clinic;
}

async function addVisits(database: Database, clinicId: string, visits: number): Promise<void> {
  const [locationId, staffMemberId] = [randomUUID(), randomUUID()];
  const first = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000;
  await withClinic(database, clinicId, async (tx) => {
    await tx.insert(location).values({ clinicId, id: locationId, name: "Harbor Street", hours: week });
    await tx.insert(staffMember).values({
      clinicId,
      id: staffMemberId,
      email: `${staffMemberId}@example.org`,
      name: "Ana Rivera",
      title: "Physician",
      roles: ["clinician"],
      passwordHash: "none",
      totpSecret: "none",
    });
    await tx.insert(slot).values(
      Array.from({ length: visits }, (_, index) => ({
        clinicId,
        locationId,
        staffMemberId,
        visitType: "new-visit" as const,
        startsAt: new Date(first + index * 600_000),
        endsAt: new Date(first + (index + 1) * 600_000),
        timeZone: "America/New_York",
        rule: "faults",
      })),
    );
  });
}
