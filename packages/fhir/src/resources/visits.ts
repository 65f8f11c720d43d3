import type { Appointment, Location, Practitioner, Resource, Schedule, Slot } from "@medplum/fhirtypes";
import { codeLists } from "../code-lists.ts";
import type { FhirCase, FhirVisit } from "../fhir-case.ts";
import { idOf, refer, uniqueById } from "../identity.ts";

/** The visits with whom and where they are, the slots that they take, and who wrote answers down or signed. */
export function visitResources({ visits, reviews, form, earlierForms, patient }: FhirCase): Resource[] {
  const told = [form, ...earlierForms].flatMap((one) => one.told);
  const people = uniqueById([
    ...visits.map(({ clinician }) => clinician),
    ...[...told, ...reviews].map(({ by }) => by),
  ]);
  const places = uniqueById(visits.map(({ location }) => location));
  const schedules = uniqueById(visits.map(scheduleOf));
  return [
    ...people.map(({ id, name }): Practitioner => ({
      resourceType: "Practitioner",
      id,
      name: [{ text: name }],
    })),
    ...places.map(({ id, name }): Location => ({ resourceType: "Location", id, name })),
    ...schedules,
    ...uniqueById(visits.map((visit) => slotOf(visit, visits))),
    ...visits.map((visit) => appointmentOf(visit, patient)),
  ];
}

const scheduleId = ({ clinician, location }: FhirVisit): string =>
  idOf("schedule", clinician.id, location.id);

const scheduleOf = (visit: FhirVisit): Schedule & { id: string } => ({
  resourceType: "Schedule",
  id: scheduleId(visit),
  actor: [refer(visit.clinician.id, visit.clinician.name), refer(visit.location.id, visit.location.name)],
});

/** A slot may have been called off and taken again: it is taken while any of its visits stands. */
const slotOf = (visit: FhirVisit, visits: readonly FhirVisit[]): Slot & { id: string } => ({
  resourceType: "Slot",
  id: visit.slotId,
  schedule: refer(scheduleId(visit)),
  status:
    codeLists.slotStatus[
      visits.some(({ slotId, status }) => slotId === visit.slotId && status !== "cancelled")
        ? "taken"
        : "called-off"
    ],
  start: visit.startsAt.toISOString(),
  end: visit.endsAt.toISOString(),
});

const appointmentOf = (visit: FhirVisit, patient: FhirCase["patient"]): Appointment => ({
  resourceType: "Appointment",
  id: visit.id,
  status: codeLists.appointmentStatus[visit.status],
  serviceType: [{ text: visit.visitType }],
  start: visit.startsAt.toISOString(),
  end: visit.endsAt.toISOString(),
  slot: [refer(visit.slotId)],
  participant: [
    { actor: refer(patient.id, patient.name), status: codeLists.always.participantStatus },
    { actor: refer(visit.clinician.id, visit.clinician.name), status: codeLists.always.participantStatus },
    { actor: refer(visit.location.id, visit.location.name), status: codeLists.always.participantStatus },
  ],
});
