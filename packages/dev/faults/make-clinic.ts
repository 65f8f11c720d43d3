import { randomUUID } from "node:crypto";
import { nextOpening } from "@preamble/booking/clinic-hours";
import { type Tx, withClinic } from "@preamble/db/client";
import { location, slot, staffMember } from "@preamble/db/schema";
import { hours, insertClinic, week } from "../../db/test/clinic.ts";
import type { DatabaseServer } from "./database-server.ts";

export type Clinic = { readonly id: string; readonly slug: string };

/** Ten minutes each, they fit into an opening of nine hours. */
const visitsOfClinician = 54;
const visitMs = 600_000;

/** A clinic of its own and as many visits that anyone may book, all on the first open day in two days. */
export async function makeClinic(server: DatabaseServer, visits: number): Promise<Clinic> {
  const clinic = await server.asSuperuser(insertClinic);
  const first = nextOpening(hours, new Date(Date.now() + 48 * 3_600_000));
  if (!first) throw new Error("The clinic never opens.");
  const locationId = randomUUID();
  await withClinic(server.database, clinic.id, async (tx) => {
    await tx
      .insert(location)
      .values({ clinicId: clinic.id, id: locationId, name: "Harbor Street", hours: week });
    for (let left = visits; left > 0; left -= visitsOfClinician) {
      await addVisits(tx, { clinicId: clinic.id, locationId, first }, Math.min(left, visitsOfClinician));
    }
  });
  return clinic;
}

async function addVisits(
  tx: Tx,
  { clinicId, locationId, first }: { clinicId: string; locationId: string; first: Date },
  visits: number,
): Promise<void> {
  const staffMemberId = randomUUID();
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
      visitType: "follow-up" as const,
      startsAt: new Date(first.getTime() + index * visitMs),
      endsAt: new Date(first.getTime() + (index + 1) * visitMs),
      timeZone: hours.timeZone,
      rule: "faults",
    })),
  );
}
