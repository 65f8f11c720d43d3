import { cannotReasons } from "@preamble/domain/content/cannot-reasons";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { week } from "../../db/test/clinic.ts";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { extendSlots } from "../src/appointments/extend-slots.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { addLocation } from "../src/locations/add-location.ts";
import { changeLocation } from "../src/locations/change-location.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { changeMember } from "../src/staff/change-member.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A clinic with an administrator, who changes a part over what stands now. */
async function administered() {
  const { id, visitor } = await world.clinic();
  const admin = await world.staff(id, ["clinic-admin"]);
  const settings = () => world.act(getSettings, admin, {});
  const change = async (part: "hours" | "alerts" | "visits" | "ages" | "cannotGo" | "look", value: object) =>
    world.act(changeSettings, admin, { part, seen: (await settings())[part].seen, value });
  return { id, visitor, admin, settings, change };
}

const nobody = { closedHours: { onCall: null }, onCallEmail: "oncall@example.org", phoneList: [] };

describe("changed hours", () => {
  /** A patient (VS-069, routine) of a clinic with two free times on Wednesday 4 March: 10:00 and 11:00. */
  async function booking() {
    const home = await administered();
    const [morning, later] = await world.slots(home.id);
    const { actor, intakeId } = await world.patient(home.visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    const offered = async () => (await world.act(offerSlots, actor, {})).slots.map(({ slotId }) => slotId);
    const book = (slotId: string | undefined) =>
      world.act(bookAppointment, actor, { slotId, bookingKey: crypto.randomUUID() });
    const closeOn = (...closedDates: string[]) => home.change("hours", { weekly: week, closedDates });
    return { ...home, morning, later, offered, book, closeOn };
  }

  it("take away the times that they close, and give them back", async () => {
    const { later, offered, book, closeOn } = await booking();
    expect(await offered()).toContain(later?.id);
    await closeOn("2026-03-04");
    expect(await offered()).toEqual([]);
    expect((await refusal(book(later?.id))).code).toBe("slot_taken");
    await closeOn();
    expect(await offered()).toContain(later?.id);
  });

  it("leave a booked visit as it is, and the administrator is told how many lie outside", async () => {
    const { id, later, book, closeOn, settings } = await booking();
    await book(later?.id);
    expect(await settings()).toMatchObject({ visitsOutside: 0 });
    await closeOn("2026-03-04");
    expect(await settings()).toMatchObject({ visitsOutside: 1 });
    const { rows } = await world.owner.query(
      "select status, starts_at from appointment where clinic_id = $1",
      [id],
    );
    expect(rows).toEqual([{ status: "booked", starts_at: later?.startsAt }]);
  });

  it("of a location act where it is", async () => {
    const { admin, settings, offered } = await booking();
    const [place] = (await settings()).locations;
    await world.act(changeLocation, admin, {
      locationId: place?.id,
      seen: place?.seen,
      value: { name: "Harbor Street", address: null, hours: { ...week, 3: [] } },
    });
    expect(await offered()).toEqual([]);
  });

  it("reach the times that are made from them", async () => {
    const { id, admin, change, settings } = await administered();
    const clinician = await world.staff(id, ["clinician"]);
    await world.act(addLocation, admin, {
      locationId: crypto.randomUUID(),
      value: { name: "Marsh Road", address: "24 Marsh Road", hours: week },
    });
    const [place] = (await settings()).locations;
    const block = {
      weekday: 2,
      start: "09:00",
      visitType: "new-visit",
      keptFor: null,
      locationId: place?.id,
    };
    await world.owner.query("update staff_member set week = $2 where id = $1", [
      clinician.staffMemberId,
      JSON.stringify([block]),
    ]);
    await change("hours", { weekly: week, closedDates: ["2026-03-10"] });
    await world.act(extendSlots, { kind: "system", clinicId: id }, {});
    const { rows } = await world.owner.query<{ day: string }>(
      "select starts_at::date::text as day from slot where clinic_id = $1 order by starts_at limit 2",
      [id],
    );
    expect(rows.map(({ day }) => day)).toEqual(["2026-03-03", "2026-03-17"]);
  });

  it("are not overwritten where another changed them first", async () => {
    const { admin, change, settings } = await administered();
    const { seen } = (await settings()).hours;
    await change("hours", { weekly: week, closedDates: ["2026-12-24"] });
    const late = { part: "hours", seen, value: { weekly: week, closedDates: ["2026-12-26"] } };
    expect((await refusal(world.act(changeSettings, admin, late))).code).toBe("conflict");
  });

  it.each([
    ["a closing before its opening", { 1: [{ opens: "17:00", closes: "08:00" }] }],
    [
      "openings that overlap",
      {
        1: [
          { opens: "08:00", closes: "12:00" },
          { opens: "11:00", closes: "17:00" },
        ],
      },
    ],
    ["no opening at all", {}],
    ["a day that is none", { 8: [{ opens: "08:00", closes: "17:00" }] }],
  ])("are refused with %s", async (_what, weekly) => {
    const { change } = await administered();
    expect((await refusal(change("hours", { weekly, closedDates: [] }))).code).toBe("invalid_input");
  });
});

describe("reminders and lateness", () => {
  it("are 72 and 24 hours and 10 minutes until the clinic says otherwise", async () => {
    const { settings, change } = await administered();
    expect((await settings()).visits).toMatchObject({ reminderHours: [72, 24], lateGraceMinutes: 10 });
    await change("visits", { reminderHours: [2, 48], lateGraceMinutes: 0 });
    expect((await settings()).visits).toMatchObject({ reminderHours: [48, 2], lateGraceMinutes: 0 });
    await change("visits", { reminderHours: [], lateGraceMinutes: 15 });
    expect((await settings()).visits).toMatchObject({ reminderHours: [], lateGraceMinutes: 15 });
  });

  it("that the clinic set are those of a visit that is booked from then on", async () => {
    const { id, visitor, change } = await administered();
    const [slot] = await world.slots(id);
    const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    await change("visits", { reminderHours: [30, 6], lateGraceMinutes: 10 });
    const booking = { slotId: slot?.id, bookingKey: crypto.randomUUID(), email: "patient@example.org" };
    await world.act(bookAppointment, actor, booking);
    const { rows } = await world.owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job where name = 'appointment.remind' and data->>'clinicId' = $1
       order by start_after`,
      [id],
    );
    // Of Wednesday 10:00: Tuesday 4:00 and Wednesday 4:00 are night, so the evenings before.
    expect(rows.map(({ at }) => at)).toEqual([
      new Date("2026-03-03T01:45:00Z"),
      new Date("2026-03-04T01:45:00Z"),
    ]);
  });

  it.each([
    ["no time before", { reminderHours: [0] }],
    ["more than two weeks", { reminderHours: [337] }],
    ["three of them", { reminderHours: [72, 24, 2] }],
    ["half an hour", { reminderHours: [0.5] }],
    ["a grace that is negative", { lateGraceMinutes: -1 }],
    ["a grace past two hours", { lateGraceMinutes: 121 }],
  ])("are refused with %s", async (_what, wrong) => {
    const { change } = await administered();
    const value = { reminderHours: [72, 24], lateGraceMinutes: 10, ...wrong };
    expect((await refusal(change("visits", value))).code).toBe("invalid_input");
  });
});

describe("ages", () => {
  it("that are lowered ask a young person for no parent or guardian any more", async () => {
    const { id, visitor, change } = await administered();
    const [slot] = await world.slots(id);
    const born = { ...workedAnswers("VS-069"), "date-of-birth": "2010-02-01" };
    const { actor, intakeId } = await world.patient(visitor, born);
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    const book = () =>
      refusal(world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: crypto.randomUUID() }));
    expect((await book()).reasons).toContain("minor-needs-adult");
    await change("ages", { youngestAge: 12, ageToActAlone: 16 });
    expect((await book()).reasons).not.toContain("minor-needs-adult");
  });

  it.each([
    ["below none", { youngestAge: -1, ageToActAlone: 18 }],
    ["past that of an adult", { youngestAge: 16, ageToActAlone: 19 }],
    ["in halves", { youngestAge: 15.5, ageToActAlone: 18 }],
  ])("%s are refused", async (_what, value) => {
    const { change } = await administered();
    expect((await refusal(change("ages", value))).code).toBe("invalid_input");
  });
});

describe("what a patient reads who cannot go", () => {
  const sentence = { en: "Call us and say so.", es: "Llámenos y dígalo." };
  const own = Object.fromEntries(cannotReasons.map((reason) => [reason, sentence]));

  it("is the clinic's own once it is set, and what comes with the form once that is taken back", async () => {
    const { change, settings } = await administered();
    expect((await settings()).cannotGo).toMatchObject({ cannotSentences: null });
    await change("cannotGo", { cannotSentences: own });
    expect((await settings()).cannotGo).toMatchObject({ cannotSentences: own });
    await change("cannotGo", { cannotSentences: null });
    expect((await settings()).cannotGo).toMatchObject({ cannotSentences: null });
  });

  it.each([
    ["a reason left out", { ...own, cost: undefined }],
    ["a language left out", { ...own, cost: { en: "Go now." } }],
    ["a reason that the form does not have", { ...own, weather: sentence }],
    ["a sentence of spaces", { ...own, cost: { ...sentence, es: "  " } }],
  ])("is refused with %s", async (_what, cannotSentences) => {
    const { change } = await administered();
    expect((await refusal(change("cannotGo", { cannotSentences }))).code).toBe("invalid_input");
  });
});

it("a clinician who has left is offered to nobody", async () => {
  const { id, visitor, admin } = await administered();
  const [slot] = await world.slots(id);
  const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
  const seen = { roles: ["clinician"], mayLowerUrgent: false, active: true };
  await world.act(changeMember, admin, {
    staffMemberId: slot?.staffMemberId,
    seen,
    rights: { ...seen, active: false },
  });
  expect((await world.act(offerSlots, actor, {})).slots).toEqual([]);
});

describe("a clinic goes live", () => {
  it("by saying who is alerted while it is closed; until then it takes no form", async () => {
    const { id, visitor, change } = await administered();
    await world.owner.query("update clinic set closed_hours = null where id = $1", [id]);
    const start = () => refusal(world.act(startIntake, visitor, { language: "en" }));
    expect(await start()).toEqual({ code: "conflict", reasons: ["not-live"] });
    await change("alerts", nobody);
    expect((await start()).code).toBe("done");
    const { rows } = await world.owner.query(
      "select details from audit_event where clinic_id = $1 and action = 'settings.change'",
      [id],
    );
    expect(rows).toEqual([{ details: { part: "alerts", whenClosed: "nobody" } }]);
  });
});

it("a colour that cannot be read on white is refused", async () => {
  const { change, settings } = await administered();
  const look = (colour: string) => ({
    name: "Test Clinic",
    phone: "+1 843 555 0100",
    branding: { address: [], country: "US", initials: "TC", colour, paper: null },
  });
  expect((await refusal(change("look", look("#ffff00")))).code).toBe("invalid_input");
  await change("look", look("#0b5563"));
  expect((await settings()).look).toMatchObject({ branding: { colour: "#0b5563", initials: "TC" } });
});

it("one clinic cannot change another's row, whatever is asked of the database", async () => {
  const [{ id: own }, { id: other }] = [await world.clinic(), await world.clinic()];
  const touched = await world.database.transaction(async (tx) => {
    await tx.execute(`set local app.clinic_id = '${own}'`);
    return tx.execute(`update clinic set name = 'Taken' where id = '${other}'`);
  });
  expect(touched.rowCount).toBe(0);
});
