import { overFrom } from "@preamble/booking/lateness";
import { longestVisitMinutes } from "@preamble/booking/visit-types";
import { appointment, location, patient, slot, staffMember } from "@preamble/db/schema";
import { and, asc, eq, gt, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { instantSchema } from "../instant.ts";

const longestDays = 31;
const shown = ["booked", "seen", "no-show"] as const;
const dayLength = 86_400_000;

/** Visits that start in a span of at most 31 days, in order of time. */
export const listSchedule = defineVerb({
  name: "appointments.schedule",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z
    .strictObject({ from: instantSchema, until: instantSchema })
    .refine(({ from, until }) => until > from && until.getTime() - from.getTime() <= longestDays * dayLength),
  async run({ tx, actor, now, audit }, { from, until }) {
    const beside = alias(slot, "beside");
    const standing = tx
      .select({ one: sql`1` })
      .from(beside)
      .where(
        and(
          eq(beside.clinicId, appointment.clinicId),
          eq(beside.staffMemberId, appointment.staffMemberId),
          isNull(beside.withdrawnAt),
          gt(beside.startsAt, sql`${appointment.startsAt} - make_interval(mins => ${longestVisitMinutes})`),
          lt(beside.startsAt, appointment.endsAt),
          gt(beside.endsAt, appointment.startsAt),
        ),
      );
    const rows = await tx
      .select({
        id: appointment.id,
        caseId: appointment.caseId,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        visitType: appointment.visitType,
        status: sql<(typeof shown)[number]>`${appointment.status}`,
        checkedInAt: appointment.checkedInAt,
        patient: patient.name,
        version: appointment.version,
        staffMemberId: appointment.staffMemberId,
        clinician: staffMember.name,
        locationId: slot.locationId,
        location: location.name,
        /** Whether someone is still planned to be there. */
        planned: sql<boolean>`${slot.withdrawnAt} is null or exists (${standing})`,
      })
      .from(appointment)
      .innerJoin(
        patient,
        and(eq(patient.clinicId, appointment.clinicId), eq(patient.id, appointment.patientId)),
      )
      .innerJoin(
        staffMember,
        and(eq(staffMember.clinicId, appointment.clinicId), eq(staffMember.id, appointment.staffMemberId)),
      )
      .innerJoin(slot, and(eq(slot.clinicId, appointment.clinicId), eq(slot.id, appointment.slotId)))
      .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
      .where(
        and(
          eq(appointment.clinicId, actor.clinicId),
          gte(appointment.startsAt, from),
          lt(appointment.startsAt, until),
          inArray(appointment.status, shown),
        ),
      )
      .orderBy(asc(appointment.startsAt), asc(appointment.id));
    await audit({ details: { count: rows.length } });
    const { lateGraceMinutes: graceMinutes } = await loadClinic(tx, actor.clinicId);
    return rows.map((row) => ({
      ...row,
      /** Whether it is over and nobody has said what became of it. */
      unsettled: row.status === "booked" && overFrom({ endsAt: row.endsAt, graceMinutes }) <= now(),
    }));
  },
});
