import { listCases } from "@preamble/api/cases/list-cases";
import { stillOpen } from "@preamble/api/cases/queue-conditions";
import { queueOrder, type QueuePlace, queuePage, placeOf } from "@preamble/api/cases/queue-page";
import { searchCases } from "@preamble/api/cases/search-cases";
import { withClinic } from "@preamble/db/client";
import { cases, location, patient } from "@preamble/db/schema";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { type CrowdedClinic, readAt } from "./crowded-clinic.ts";

/** Something that a member of staff asks of the queue, by the verb that the page calls. */
export type Question = { readonly name: string; readonly ask: () => Promise<unknown> };

type Filter = NonNullable<z.input<typeof listCases.input>["filter"]>;

/** Every way to narrow the queue, each by what keeps some of the cases and not most. */
const filters: readonly (readonly [name: string, filter: Filter])[] = [
  ["one level", { level: "same-day" }],
  ["emergencies", { level: "emergency-now" }],
  ["one status", { status: "contacted" }],
  ["nobody's", { owner: "nobody" }],
  ["one language", { language: "es" }],
  ["one flag family", { family: "infection" }],
  ["overdue", { due: "overdue" }],
  ["due soon", { due: "soon" }],
  ["breached", { due: "breached" }],
  ["unresolved", { unresolved: true }],
  ["done today", { done: "today" }],
];

/** The questions to one clinic; its middle page and what is searched for are those of the clinic. */
export async function questionsTo({ services, clinician }: CrowdedClinic): Promise<Question[]> {
  const call = { actor: clinician, requestId: "bench", issueSession: () => {} };
  const list = (input: z.input<typeof listCases.input>) => listCases.execute(services, call, input);
  const search = (text: string) => searchCases.execute(services, call, { text });
  const { middle, someone, place } = await withClinic(services.database, clinician.clinicId, async (tx) => {
    const open = and(eq(cases.clinicId, clinician.clinicId), stillOpen);
    const half = Math.floor((await tx.$count(cases, open)) / 2);
    const [middle] = await tx
      .select({
        queueRank: cases.queueRank,
        clockStopped: cases.clockStopped,
        dueAt: cases.dueAt,
        id: cases.id,
        reference: cases.reference,
      })
      .from(cases)
      .where(open)
      .orderBy(...queueOrder)
      .offset(half)
      .limit(1);
    const [person] = await tx
      .select({
        name: patient.name,
        phone: patient.phone,
        born: patient.dateOfBirth,
        reference: cases.reference,
      })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(and(eq(cases.clinicId, clinician.clinicId), eq(cases.id, middle?.id ?? "")));
    const [place] = await tx
      .select({ id: location.id })
      .from(location)
      .where(eq(location.clinicId, clinician.clinicId))
      .orderBy(asc(location.name));
    if (!middle || !person || !place) throw new Error("The clinic has no open case or no location.");
    return { middle: middle satisfies QueuePlace, someone: person, place };
  });
  const [given = "", family = ""] = someone.name.split(" ");
  return [
    { name: "first page", ask: () => list({}) },
    { name: "middle page", ask: () => list({ after: placeOf(middle) }) },
    ...filters.map(([name, filter]) => ({ name, ask: () => list({ filter }) })),
    { name: "one person's", ask: () => list({ filter: { owner: clinician.staffMemberId } }) },
    { name: "one location's", ask: () => list({ filter: { location: place.id } }) },
    { name: "search: two letters", ask: () => search(family.slice(0, 2)) },
    { name: "search: whole name", ask: () => search(someone.name) },
    {
      name: "search: misheard name",
      ask: () => search(`${given.replace(/.$/, "h")} ${family.replace(/(.)(.)$/, "$2$1")}`),
    },
    { name: "search: last four digits", ask: () => search(someone.phone?.slice(-4) ?? "") },
    { name: "search: telephone", ask: () => search(someone.phone ?? "") },
    { name: "search: date of birth", ask: () => search(someone.born ?? "") },
    { name: "search: reference", ask: () => search(someone.reference) },
  ];
}

/** The list's statement in a transaction of its own, as the verb sends it. */
export const listQuery =
  ({ services, clinician }: CrowdedClinic, limit: number) =>
  (): Promise<unknown> =>
    withClinic(services.database, clinician.clinicId, (tx) =>
      queuePage(tx, clinician.clinicId, { filter: {}, at: { now: readAt, dayBegan: readAt }, limit }),
    );
