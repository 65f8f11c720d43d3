import { randomUUID } from "node:crypto";
import { addMinutes, minutesBetween } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { message } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { joinWaitlist } from "../src/waitlist/join-waitlist.ts";
import { leaveWaitlist } from "../src/waitlist/leave-waitlist.ts";
import { offerFreedSlot } from "../src/waitlist/offer-freed-slot.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;
const at = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
const worker = (clinicId: string): Actor => ({ kind: "system", clinicId });
const routine = "VS-069";
const withinTwoWeeks = "VS-030";

/**
 * Patients of one clinic, each with a visit on a weekday of their own from Thursday on, and the slot of Wednesday,
 * which is free; all of them wait, each a minute after the one before.
 */
async function waiting(cases: readonly string[], { mailed = true } = {}) {
  const { id: clinicId, visitor } = await world.clinic();
  const [freed] = await world.slots(clinicId);
  if (!freed) throw new Error("There is no slot.");
  const { rows: later } = await world.owner.query<{ id: string }>(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'starts_at', s.starts_at + n * interval '1 day', 'ends_at', s.ends_at + n * interval '1 day'))).*
     from slot s, generate_series(1, $2 + 2) n where s.id = $1 and extract(isodow from s.starts_at) + n not in (6, 7)
     returning id`,
    [freed.id, cases.length],
  );
  const actors: Actor[] = [];
  for (const [index, worked] of cases.entries()) {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    await world.act(bookAppointment, actor, {
      slotId: later[index]?.id,
      bookingKey: randomUUID(),
      ...(mailed && { email: `p${index}@example.org` }),
    });
    await world.act(joinWaitlist, actor, {}, at(index));
    actors.push(actor);
  }
  const offer = (minutes: number, freedAt?: number) =>
    world.act(
      offerFreedSlot,
      worker(clinicId),
      { slotId: freed.id, ...(freedAt !== undefined && { freedAt: addMinutes(monday, freedAt) }) },
      at(minutes),
    );
  return {
    clinicId,
    freed,
    visitor,
    actors,
    offer,
    /** When the worker goes on, in minutes. */
    goesOn: async () => {
      const { rows } = await world.owner.query<{ at: Date }>(
        `select start_after as at from pgboss.job
         where name = 'waitlist.offer' and data->>'slotId' = $1::text and start_after < $2
         order by start_after desc limit 1`,
        [freed.id, freed.startsAt],
      );
      return rows.map((job) => minutesBetween(monday, job.at));
    },
    /** Who may take the slot now because they were told, by their place. */
    told: async (minutes: number) => {
      const visits = await Promise.all(actors.map((actor) => world.act(getVisit, actor, {}, at(minutes))));
      return visits.flatMap(({ sooner }, index) => (sooner?.slotId === freed.id ? [index] : []));
    },
    take: async (actor: Actor | undefined, minutes: number) => {
      if (!actor) throw new Error("Nobody asks.");
      const { visit } = await world.act(getVisit, actor, {}, at(minutes));
      const input = { appointmentId: visit?.id, version: visit?.version, slotId: freed.id, recheck: no };
      return (await refusal(world.act(moveAppointment, actor, input, at(minutes)))).code;
    },
  };
}

describe("a slot that became free", () => {
  it("is offered to three at a time, the most urgent first, then who asked first, for half an hour each", async () => {
    const { offer, told, actors, freed } = await waiting([
      routine,
      routine,
      routine,
      routine,
      withinTwoWeeks,
    ]);
    expect(await offer(10)).toEqual({ told: 3 });
    expect(await told(10)).toEqual([0, 1, 4]);
    const offered = async (index: number, minutes: number) =>
      (await world.act(offerSlots, actors[index] as Actor, {}, at(minutes))).slots.map(
        ({ slotId }) => slotId,
      );
    expect(await offered(0, 39)).toContain(freed.id);
    expect(await offered(2, 39)).not.toContain(freed.id);

    expect(await offer(39)).toEqual({ told: 0 });
    expect(await offer(40)).toEqual({ told: 2 });
    expect(await told(40)).toEqual([2, 3]);
    expect(await offer(70)).toEqual({ told: 0 });
    expect(await told(70)).toEqual([]);
    expect(await offered(0, 70)).toContain(freed.id);
  });

  it("is offered to who was told of fewer slots, of those who are as urgent", async () => {
    const { offer, freed, clinicId } = await waiting([routine, routine, routine, routine]);
    await offer(10);
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'starts_at', s.starts_at + interval '2 hours', 'ends_at', s.ends_at + interval '2 hours'))).*
       from slot s where s.id = $1 returning id`,
      [freed.id],
    );
    await world.act(offerFreedSlot, worker(clinicId), { slotId: rows[0]?.id }, at(12));
    const { rows: told } = await world.owner.query<{ place: number }>(
      `select extract(epoch from e.asked_at - $2)::int / 60 as place from waitlist_offer o
       join waitlist_entry e on e.clinic_id = o.clinic_id and e.id = o.entry_id
       where o.slot_id = $1 order by e.asked_at`,
      [rows[0]?.id, monday],
    );
    expect(told.map(({ place }) => place)).toEqual([0, 1, 3]);
  });

  it("is told of once the offers of another that a long visit would take with it are over", async () => {
    const { offer, freed, clinicId } = await waiting([routine, routine]);
    await offer(10);
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'starts_at', s.starts_at + interval '50 minutes', 'ends_at', s.ends_at + interval '50 minutes'))).*
       from slot s where s.id = $1 returning id`,
      [freed.id],
    );
    const offerOther = (minutes: number) =>
      world.act(offerFreedSlot, worker(clinicId), { slotId: rows[0]?.id }, at(minutes));
    expect(await offerOther(12)).toEqual({ told: 0 });
    const { rows: jobs } = await world.owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job where name = 'waitlist.offer' and data->>'slotId' = $1::text`,
      [rows[0]?.id],
    );
    expect(jobs).toEqual([{ at: addMinutes(monday, 40) }]);
    expect(await offerOther(40)).toEqual({ told: 2 });
  });

  it("is had by the first to say yes; the others are told that it is taken, and wait on", async () => {
    const { offer, take, told, actors } = await waiting([routine, routine]);
    await offer(10);
    const codes = await Promise.all(actors.map((actor) => take(actor, 11)));
    expect(new Set(codes)).toEqual(new Set(["done", "slot_taken"]));
    const visits = await Promise.all(actors.map((actor) => world.act(getVisit, actor, {}, at(11))));
    expect(visits.map((one) => one.waiting)).toEqual(codes.map((code) => code !== "done"));
    expect(await told(11)).toEqual([]);
  });

  it("may be taken past an offer by a more urgent patient alone", async () => {
    const { offer, visitor, freed } = await waiting([routine]);
    await offer(10);
    const book = async (worked: string) => {
      const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
      await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
      const wanted = { slotId: freed.id, bookingKey: randomUUID() };
      return (await refusal(world.act(bookAppointment, actor, wanted, at(11)))).code;
    };
    expect(await book(routine)).toBe("slot_taken");
    expect(await book(withinTwoWeeks)).toBe("done");
  });

  it("is told to nobody at night, but in the morning", async () => {
    const { offer, clinicId } = await waiting([routine]);
    expect(await offer(10 * 60)).toEqual({ told: 0 });
    const { rows } = await world.owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text`,
      [clinicId],
    );
    expect(rows).toEqual([{ at: new Date("2026-03-03T13:00:00Z") }]);
  });

  it("is told in a mail that names the time and no complaint, once for each", async () => {
    const { offer, clinicId } = await waiting([routine]);
    await offer(10);
    await offer(45);
    const mails = await withClinic(world.database, clinicId, (tx) =>
      tx
        .select({ to: message.recipient, subject: message.subject, body: message.body })
        .from(message)
        .where(eq(message.kind, "appointment-sooner")),
    );
    expect(mails).toEqual([
      {
        to: "p0@example.org",
        subject: "Test Clinic: A sooner time is free",
        body: [
          "A sooner time is free.",
          "Test Clinic: Wed 4 Mar, 10:00 (New York)",
          "Harbor Street",
          "You have until Mon 2 Mar, 10:40 (New York) to take it. We told other people too: the first to say yes gets it.",
          "Do nothing to leave all as it is. If you feel much worse, do not wait: call 911.",
          "",
        ]
          .join("\n\n")
          .replace(/\n\n$/, "\n"),
      },
    ]);
  });
});

it("a mail of a time that came free is not sent once the time is taken, nor to who took it", async () => {
  const { offer, take, clinicId, actors } = await waiting([routine, routine]);
  await offer(10);
  const mails = () =>
    withClinic(world.database, clinicId, (tx) =>
      tx.select().from(message).where(eq(message.kind, "appointment-sooner")),
    );
  const [first, second] = await mails();
  const sent: string[] = [];
  const deliver = sendMessage(async ({ id }) => void sent.push(id));
  const send = (messageId: string | undefined) => world.act(deliver, worker(clinicId), { messageId }, at(12));
  await send(first?.id);
  expect(sent).toEqual([first?.id]);
  expect(await take(actors[0], 11)).toBe("done");
  await send(second?.id);
  expect(sent).toEqual([first?.id]);
});

it.each([
  [
    "who waits has left the list",
    "update waitlist_entry set ended_at = now(), ending = 'left' where clinic_id = $1",
  ],
  ["the time was withdrawn", "update slot set withdrawn_at = now() where clinic_id = $1"],
])("a mail of a time that came free is not sent once %s", async (_what, statement) => {
  const { offer, clinicId } = await waiting([routine]);
  await offer(10);
  const [mail] = await withClinic(world.database, clinicId, (tx) =>
    tx.select().from(message).where(eq(message.kind, "appointment-sooner")),
  );
  await world.owner.query(statement, [clinicId]);
  const sent: string[] = [];
  const deliver = sendMessage(async ({ id }) => void sent.push(id));
  await world.act(deliver, worker(clinicId), { messageId: mail?.id }, at(12));
  expect(sent).toEqual([]);
});

describe("a slot that someone holds", () => {
  const hold = (actor: Actor | undefined, slotId: string, minutes: number) => {
    if (!actor) throw new Error("Nobody asks.");
    return world.act(holdSlot, actor, { slotId, bookingKey: randomUUID() }, at(minutes));
  };

  it("is offered once the hold is over", async () => {
    const { offer, goesOn, actors, freed } = await waiting([routine, routine]);
    await hold(actors[0], freed.id, 5);
    expect(await offer(6)).toEqual({ told: 0 });
    expect(await goesOn()).toEqual([15]);
    expect(await offer(15)).toEqual({ told: 2 });
  });

  it("goes on to the next few where one of the few before let the hold run out", async () => {
    const { offer, goesOn, actors, freed } = await waiting([routine, routine, routine, routine]);
    await offer(10);
    await hold(actors[0], freed.id, 39);
    expect(await offer(40)).toEqual({ told: 0 });
    expect(await goesOn()).toEqual([49]);
    expect(await offer(49)).toEqual({ told: 1 });
  });

  it("is offered no more once it is booked", async () => {
    const { offer, goesOn, take, actors } = await waiting([routine, routine]);
    await offer(10);
    expect(await take(actors[0], 11)).toBe("done");
    expect(await offer(40)).toEqual({ told: 0 });
    expect(await goesOn()).toEqual([40]);
  });
});

describe("a slot that was taken and is freed anew", () => {
  /** Of two who were told 10 minutes past, the first took it at 11. */
  async function taken() {
    const set = await waiting([routine, routine]);
    await set.offer(10, 10);
    const [actor] = set.actors as [Actor];
    expect(await set.take(actor, 11)).toBe("done");
    const cancel = async (minutes: number) => {
      const { visit } = await world.act(getVisit, actor, {}, at(minutes));
      const input = { appointmentId: visit?.id, version: visit?.version, reason: "feels-better" };
      await world.act(cancelAppointment, actor, input, at(minutes));
    };
    return { ...set, cancel };
  }

  it("is told again to who was told of it before", async () => {
    const { offer, told, cancel } = await taken();
    await cancel(60);
    expect(await offer(60, 60)).toEqual({ told: 1 });
    expect(await told(60)).toEqual([1]);
    expect(await offer(90, 60)).toEqual({ told: 0 });
  });

  it("is told again once the offer of before is over", async () => {
    const { offer, goesOn, cancel } = await taken();
    await cancel(12);
    expect(await offer(12, 12)).toEqual({ told: 0 });
    expect(await goesOn()).toEqual([40]);
    expect(await offer(40, 12)).toEqual({ told: 1 });
  });
});

it("who waits and has no address is called while the time is theirs, and reads so", async () => {
  const { offer, actors, clinicId, freed } = await waiting([routine], { mailed: false });
  const [actor] = actors as [Actor];
  expect((await world.act(getVisit, actor, {})).mailed).toBe(false);
  await offer(10);
  const desk = await world.staff(clinicId, ["front-desk"]);
  const calls = async (minutes: number) => (await world.act(listCalls, desk, {}, at(minutes))).rows;
  expect(await calls(39)).toMatchObject([
    { kind: "sooner-time", soonerAt: freed.startsAt, dueAt: addMinutes(monday, 40) },
  ]);
  expect(await calls(40)).toEqual([]);
});

it("who waits and has an address is written to and not called", async () => {
  const { offer, actors, clinicId } = await waiting([routine]);
  const [actor] = actors as [Actor];
  expect((await world.act(getVisit, actor, {})).mailed).toBe(true);
  await offer(10);
  const desk = await world.staff(clinicId, ["front-desk"]);
  expect((await world.act(listCalls, desk, {}, at(11))).rows).toEqual([]);
});

describe("the waitlist", () => {
  it("is entered once and left, and who has left hears nothing", async () => {
    const { offer, actors } = await waiting([routine]);
    const [actor] = actors as [Actor];
    await world.act(joinWaitlist, actor, {});
    expect((await world.act(getVisit, actor, {})).waiting).toBe(true);
    expect(await world.act(leaveWaitlist, actor, {})).toEqual({ waiting: false });
    expect((await world.act(getVisit, actor, {})).waiting).toBe(false);
    expect(await offer(10)).toEqual({ told: 0 });
  });

  it("ends with the visit that is called off, whose time the worker offers", async () => {
    const { clinicId, actors } = await waiting([routine]);
    const [actor] = actors as [Actor];
    const { visit } = await world.act(getVisit, actor, {});
    const input = { appointmentId: visit?.id, version: visit?.version, reason: "feels-better" };
    await world.act(cancelAppointment, actor, input);
    expect((await world.act(getVisit, actor, {})).waiting).toBe(false);
    const { rows } = await world.owner.query<{ slot: string }>(
      `select data->>'slotId' as slot from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text`,
      [clinicId],
    );
    expect(rows).toEqual([{ slot: visit?.slotId }]);
  });

  it("is over for who was seen", async () => {
    const { clinicId, offer, actors } = await waiting([routine]);
    const [actor] = actors as [Actor];
    const { visit } = await world.act(getVisit, actor, {});
    const desk = await world.staff(clinicId, ["front-desk"]);
    const input = { appointmentId: visit?.id, version: visit?.version, outcome: "seen" };
    const afterVisit = { ...world.services, now: () => addMinutes(visit?.startsAt ?? monday, 60) };
    await world.act(settleVisit, desk, input, afterVisit);
    expect(await offer(10)).toEqual({ told: 0 });
    expect((await refusal(world.act(joinWaitlist, actor, {}))).code).toBe("conflict");
  });

  it("holds no emergency", async () => {
    const { visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    expect(await refusal(world.act(joinWaitlist, actor, {}))).toEqual({
      code: "not_bookable",
      reasons: ["emergency"],
    });
  });
});
