import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { appointment, dayPlan, slot, staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { sayBeenHere } from "../src/appointments/say-been-here.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** In docs/clinical/vignettes.jsonl: ibp-asas fires in the first and not in the second, and both may have a new visit. */
const inflammatory = "VS-069";
const plain = "VS-030";

/** A clinic with a new visit of 45 minutes at 10:00, and at 11:00 a video call of the same clinician. */
async function scene() {
  const { id: clinicId, visitor } = await world.clinic();
  const [visit, video] = await world.slots(clinicId);
  if (!visit || !video) throw new Error("The scene is empty.");
  const patient = async (worked: string, interpreterWanted = false) => {
    const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
    await world.act(saveContact, actor, { intakeId, contact: { ...contact, interpreterWanted } });
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    return actor;
  };
  const book = async (actor: Actor, slotId: string) => {
    const bookingKey = randomUUID();
    await world.act(bookAppointment, actor, { slotId, bookingKey });
    return visitOf(bookingKey);
  };
  const visitOf = async (bookingKey: string) => {
    const [row] = await withClinic(world.database, clinicId, (tx) =>
      tx.select().from(appointment).where(eq(appointment.bookingKey, bookingKey)),
    );
    if (!row) throw new Error("Nothing was taken.");
    return { ...row, minutes: (row.endsAt.getTime() - row.startsAt.getTime()) / 60_000 };
  };
  const offered = async (actor: Actor) =>
    (await world.act(offerSlots, actor, {})).slots.map(({ slotId }) => slotId);
  return { clinicId, visit, video, patient, book, visitOf, offered };
}

/** docs/clinical/journey.md section 4: 60 for an inflammatory pattern, and with an interpreter 15 more for any visit. */
describe("a visit", () => {
  it.each([
    [plain, false, 45],
    [inflammatory, false, 60],
    [plain, true, 60],
    [inflammatory, true, 75],
  ])(
    "of %s, an interpreter wanted: %s, takes %i minutes of the calendar",
    async (worked, wanted, minutes) => {
      const { visit, patient, book } = await scene();
      expect((await book(await patient(worked, wanted), visit.id)).minutes).toBe(minutes);
    },
  );

  it("takes as long from the time that it is held", async () => {
    const { visit, patient, visitOf } = await scene();
    const bookingKey = randomUUID();
    await world.act(holdSlot, await patient(inflammatory, true), { slotId: visit.id, bookingKey });
    expect((await visitOf(bookingKey)).minutes).toBe(75);
  });

  it("takes as long once it is moved, by the type that it is then", async () => {
    const { clinicId, visit, video, patient, book, visitOf } = await scene();
    const call = await book(await patient(inflammatory, true), video.id);
    expect(call.minutes).toBe(35);
    const [later] = await withClinic(world.database, clinicId, (tx) =>
      tx
        .insert(slot)
        .values({
          ...visit,
          id: randomUUID(),
          startsAt: addMinutes(visit.startsAt, 180),
          endsAt: addMinutes(visit.endsAt, 180),
        })
        .returning(),
    );
    await world.act(moveAppointment, await world.staff(clinicId, ["front-desk"]), {
      appointmentId: call.id,
      version: 0,
      slotId: later?.id,
      patientAsked: true,
      overrideReason: "They are to be examined",
    });
    expect((await visitOf(call.bookingKey)).minutes).toBe(75);
  });
});

describe("a visit that took two slots", () => {
  it("gives both to the waitlist when it is called off, and a short one its own alone", async () => {
    const { clinicId, visit, video, patient, book } = await scene();
    const callOff = async (actor: Actor) => {
      const { id: appointmentId, version } = await book(actor, visit.id);
      await world.act(cancelAppointment, actor, { appointmentId, version, reason: "feels-better" });
      const { rows } = await world.owner.query<{ slot: string }>(
        `delete from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text
         returning data->>'slotId' as slot`,
        [clinicId],
      );
      return rows.map((one) => one.slot).toSorted();
    };
    expect(await callOff(await patient(inflammatory, true))).toEqual([visit.id, video.id].toSorted());
    expect(await callOff(await patient(plain))).toEqual([visit.id]);
  });
});

describe("a visit that blocked a slot that begins before it", () => {
  it("gives that to the waitlist too when it is called off, but none of another clinician", async () => {
    const { clinicId, visit, patient, book } = await scene();
    const [other] = await world.slots(clinicId);
    if (!other) throw new Error("The scene is empty.");
    const earlier = { startsAt: addMinutes(visit.startsAt, -20), endsAt: addMinutes(visit.startsAt, 25) };
    const [blocked] = await withClinic(world.database, clinicId, (tx) =>
      tx
        .insert(slot)
        .values([
          { ...visit, ...earlier, id: randomUUID() },
          { ...other, ...earlier, id: randomUUID() },
        ])
        .returning({ id: slot.id }),
    );
    const actor = await patient(plain);
    const { id: appointmentId, version } = await book(actor, visit.id);
    await world.act(cancelAppointment, actor, { appointmentId, version, reason: "feels-better" });
    const { rows } = await world.owner.query<{ slot: string }>(
      `select data->>'slotId' as slot from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text`,
      [clinicId],
    );
    expect(new Set(rows.map((one) => one.slot))).toEqual(new Set([blocked?.id, visit.id]));
  });
});

describe("a time that is free for a part of the visit only", () => {
  it("is offered to who needs no more, and to who needs more it is taken", async () => {
    const { visit, video, patient, book, offered } = await scene();
    await book(await patient(inflammatory), video.id);
    const [short, long] = [await patient(plain), await patient(inflammatory, true)];
    expect(await offered(short)).toContain(visit.id);
    expect(await offered(long)).not.toContain(visit.id);
    const fault = await refusal(
      world.act(bookAppointment, long, { slotId: visit.id, bookingKey: randomUUID() }),
    );
    expect(fault.code).toBe("slot_taken");
    expect((await book(short, visit.id)).minutes).toBe(45);
  });

  it("is not offered beside the patient's own visit, since it could not be held until that is given up", async () => {
    const { visit, video, patient, book, offered } = await scene();
    const long = await patient(inflammatory, true);
    await book(long, video.id);
    await world.act(sayBeenHere, long, { beenHere: "no" });
    expect(await offered(long)).not.toContain(visit.id);
    const taken = { slotId: visit.id, bookingKey: randomUUID() };
    expect((await refusal(world.act(holdSlot, long, taken))).code).toBe("slot_taken");
  });

  it("is not offered where the clinic closes before the visit ends", async () => {
    const { clinicId, visit, patient, book, offered } = await scene();
    const closing = new Date("2026-03-04T22:00:00Z");
    await withClinic(world.database, clinicId, (tx) =>
      tx
        .update(slot)
        .set({ startsAt: addMinutes(closing, -45), endsAt: closing })
        .where(eq(slot.id, visit.id)),
    );
    const [short, long] = [await patient(plain), await patient(inflammatory)];
    expect(await offered(long)).not.toContain(visit.id);
    const fault = await refusal(
      world.act(bookAppointment, long, { slotId: visit.id, bookingKey: randomUUID() }),
    );
    expect(fault.code).toBe("slot_taken");
    expect(await offered(short)).toContain(visit.id);
    expect((await book(short, visit.id)).endsAt).toEqual(closing);
  });

  it("is not offered where the clinician has a break before the visit ends, by the week and by the day", async () => {
    const { clinicId, visit, video, patient, offered } = await scene();
    const [short, long] = [await patient(plain), await patient(plain, true)];
    // Wednesday: seen from 8:00 to 12:00 and from 13:00 to 17:00; a new visit from 11:15 to 12:00.
    const noon = new Date("2026-03-04T17:00:00Z");
    const spans = [
      { opens: "08:00", closes: "12:00", locationId: visit.locationId },
      { opens: "13:00", closes: "17:00", locationId: visit.locationId },
    ];
    const order = ["new-visit"] as const;
    await withClinic(world.database, clinicId, async (tx) => {
      await tx
        .update(slot)
        .set({ startsAt: addMinutes(noon, -45), endsAt: noon })
        .where(eq(slot.id, visit.id));
      await tx
        .update(staffMember)
        .set({ weekPlan: { order, newVisitsKept: 0, days: { 3: { spans, urgentOnly: false } } } })
        .where(eq(staffMember.id, video.staffMemberId));
    });
    expect(await offered(short)).toContain(visit.id);
    expect(await offered(long)).not.toContain(visit.id);
    const wish = { slotId: visit.id, bookingKey: randomUUID() };
    expect((await refusal(world.act(bookAppointment, long, wish))).code).toBe("slot_taken");
    const whole = [{ opens: "08:00", closes: "17:00", locationId: visit.locationId }];
    await withClinic(world.database, clinicId, (tx) =>
      tx.insert(dayPlan).values({
        clinicId,
        date: "2026-03-04",
        staffMemberId: video.staffMemberId,
        plan: { order, newVisitsKept: 0, spans: whole, urgentOnly: false },
      }),
    );
    expect(await offered(long)).toContain(visit.id);
  });

  it("is shown to staff up to the end of that visit", async () => {
    const { clinicId, visit, patient } = await scene();
    const actor = await patient(inflammatory, true);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
      actor.kind === "patient" ? actor.intakeId : "",
    ]);
    const day = { from: addMinutes(visit.startsAt, -60), until: addMinutes(visit.startsAt, 60) };
    const free = await world.act(listFree, desk, { caseId: rows[0]?.id, ...day });
    expect(free.find(({ slotId }) => slotId === visit.id)?.endsAt).toEqual(addMinutes(visit.startsAt, 75));
  });
});

/** docs/clinical/journey.md section 4: 10 minutes follow a new visit, and 5 any other in the room. */
describe("the time that a visit needs before the next", () => {
  /** The clinic with a slot more of the same clinician, so many minutes after the new visit begins. */
  async function beside(minutes: number, visitType: "new-visit" | "follow-up" = "new-visit") {
    const set = await scene();
    const [next] = await withClinic(world.database, set.clinicId, (tx) =>
      tx
        .insert(slot)
        .values({
          ...set.visit,
          id: randomUUID(),
          visitType,
          startsAt: addMinutes(set.visit.startsAt, minutes),
          endsAt: addMinutes(set.visit.startsAt, minutes + (visitType === "new-visit" ? 45 : 20)),
        })
        .returning(),
    );
    return { ...set, next: next?.id ?? "" };
  }

  it.each([
    ["a new visit of 45 minutes", false, 54, 55],
    ["one of 60", true, 69, 70],
  ])("after %s the next is taken until it is over", async (_, interpreter, inside, after) => {
    const close = await beside(inside);
    await close.book(await close.patient(plain, interpreter), close.visit.id);
    const other = await close.patient(plain);
    expect(await close.offered(other)).not.toContain(close.next);
    const wish = { slotId: close.next, bookingKey: randomUUID() };
    expect((await refusal(world.act(bookAppointment, other, wish))).code).toBe("slot_taken");
    expect((await refusal(world.act(holdSlot, other, wish))).code).toBe("slot_taken");

    const apart = await beside(after);
    await apart.book(await apart.patient(plain, interpreter), apart.visit.id);
    expect((await apart.book(await apart.patient(plain), apart.next)).minutes).toBe(45);
  });

  it.each([
    [-24, false],
    [-25, true],
  ])("a follow-up of 20 minutes that begins %i before a visit fits: %s", async (minutes, fits) => {
    const { visit, next, patient, book, offered } = await beside(minutes, "follow-up");
    await book(await patient(plain), visit.id);
    expect((await offered(await patient(plain))).includes(next)).toBe(fits);
  });

  it("is not in the way of the patient's own visit, that moves", async () => {
    const { clinicId, visit, next, patient, book } = await beside(45);
    const { id: appointmentId, version } = await book(await patient(plain), visit.id);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const move = { appointmentId, version, slotId: next, patientAsked: true };
    expect((await world.act(moveAppointment, desk, move)).startsAt).toEqual(addMinutes(visit.startsAt, 45));
  });

  it("is given to the waitlist with the visit that is called off", async () => {
    const { clinicId, visit, next, patient, book } = await beside(45);
    const actor = await patient(plain);
    const { id: appointmentId, version } = await book(actor, visit.id);
    await world.act(cancelAppointment, actor, { appointmentId, version, reason: "feels-better" });
    const { rows } = await world.owner.query<{ slot: string }>(
      `select data->>'slotId' as slot from pgboss.job where name = 'waitlist.offer' and data->>'clinicId' = $1::text`,
      [clinicId],
    );
    expect(new Set(rows.map((one) => one.slot))).toEqual(new Set([visit.id, next]));
  });
});
