import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { cases, message, task } from "@preamble/db/schema";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askAgain } from "../src/appointments/ask-again.ts";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { putOffVisit } from "../src/appointments/put-off-visit.ts";
import { wantVisit } from "../src/appointments/want-visit.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { setConsent } from "../src/consents/set-consent.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { joinWaitlist } from "../src/waitlist/join-waitlist.ts";
import { contact, event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

const born = { "date-of-birth": "1985-06-01" };
const email = "patient@example.org";
/** 14 days after Monday 2 March at 10:00 in New York, on its wall: the clock changes on the 8th. */
const inTwoWeeks = new Date("2026-03-16T14:00:00Z");

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

const at = (now: Date) => ({ ...world.services, now: () => now });

/** A patient who needs no visit (VS-003) and sent the form on Monday at 10:00, with these words of page O2. */
async function sent(given: object = { email }, worked = "VS-003") {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, { ...workedAnswers(worked), ...born });
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, ...given } });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const read = () =>
    withClinic(world.database, clinicId, async (tx) => {
      const [row] = await tx.select().from(cases).where(eq(cases.intakeId, intakeId));
      if (!row) throw new Error("The form has no case.");
      return { row, mails: await tx.select().from(message), calls: await tx.select().from(task) };
    });
  const { row } = await read();
  const system: Actor = { kind: "system", clinicId };
  const ask = (askAgainAt = inTwoWeeks) => askAt(askAgainAt, askAgainAt);
  const askAt = (now: Date, askAgainAt = inTwoWeeks) =>
    world.act(askAgain, system, { caseId: row.id, askAgainAt }, at(now));
  const putOff = (now = monday, by: Actor = actor) => world.act(putOffVisit, by, { caseId: row.id }, at(now));
  return { clinicId, visitor, intakeId, actor, caseId: row.id, read, ask, askAt, putOff };
}

async function jobTimes(clinicId: string): Promise<Date[]> {
  const { rows } = await world.owner.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'appointment.askAgain' and data->>'clinicId' = $1
     order by start_after`,
    [clinicId],
  );
  return rows.map((row) => row.at);
}

describe("no visit now, ask me again in 14 days", () => {
  it("is offered at self-care, and says when until it is asked", async () => {
    const { actor, putOff } = await sent();
    const shown = async () => (await world.act(offerSlots, actor, {})).putOff;
    expect(await shown()).toEqual({ offered: true, askAgainAt: null, by: "mail", callBy: null });
    expect(await putOff()).toEqual({ askAgainAt: inTwoWeeks });
    expect(await shown()).toMatchObject({ offered: true, askAgainAt: inTwoWeeks });
  });

  it("is asked by one mail, however often it was said and the job runs", async () => {
    const { clinicId, putOff, ask, read } = await sent();
    await putOff();
    await putOff(addMinutes(monday, 60));
    expect(await jobTimes(clinicId)).toEqual([inTwoWeeks]);
    expect(await ask()).toEqual({ told: "mail" });
    expect(await ask()).toEqual({ told: null });
    const { row, mails, calls } = await read();
    expect(mails.filter(({ kind }) => kind === "ask-again").map(({ recipient }) => recipient)).toEqual([
      email,
    ]);
    expect([row.askAgainAt, calls]).toEqual([null, []]);
  });

  it("is asked by one call of the clinic that day where no address is known", async () => {
    const { putOff, ask, read } = await sent({});
    await putOff();
    expect(await ask()).toEqual({ told: "call" });
    expect(await ask()).toEqual({ told: null });
    const { mails, calls } = await read();
    expect(mails.filter(({ kind }) => kind === "ask-again")).toEqual([]);
    // Monday 16 March: the clinic closes at 17:00.
    expect(calls.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["ask-again", new Date("2026-03-16T21:00:00Z")],
    ]);
  });

  it("wakes nobody: the night is the patient's where the browser named it", async () => {
    const { clinicId, putOff } = await sent({ email, timeZone: "Pacific/Auckland" });
    await putOff();
    expect(await jobTimes(clinicId)).toEqual([new Date("2026-03-16T19:00:00Z")]);
  });

  it("is taken back, and said anew counts from then alone", async () => {
    const { actor, putOff, ask, read } = await sent();
    await putOff();
    await world.act(wantVisit, actor, {});
    expect(await ask()).toEqual({ told: null });
    const later = addMinutes(monday, 24 * 60);
    const { askAgainAt } = await putOff(later);
    expect(await ask()).toEqual({ told: null });
    expect((await read()).row.askAgainAt).toEqual(askAgainAt);
    expect(await ask(askAgainAt)).toEqual({ told: "mail" });
  });

  it("stops once a visit is booked", async () => {
    const { clinicId, actor, putOff, ask, read } = await sent();
    await putOff();
    const slots = await world.slots(clinicId);
    await world.act(bookAppointment, actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    expect((await read()).row.askAgainAt).toBeNull();
    expect(await ask()).toEqual({ told: null });
  });

  it("is not asked by a mail that could not go out until they had booked, or put it off anew", async () => {
    const send = async ({ clinicId, read }: Awaited<ReturnType<typeof sent>>) => {
      const gone: string[] = [];
      const mail = (await read()).mails.find(({ kind }) => kind === "ask-again");
      const deliver = sendMessage(async ({ to }) => void gone.push(to));
      await world.act(deliver, { kind: "system", clinicId }, { messageId: mail?.id }, at(inTwoWeeks));
      return gone;
    };
    const asked = async () => {
      const own = await sent();
      await own.putOff();
      await own.ask();
      return own;
    };
    expect(await send(await asked())).toEqual([email]);

    const anew = await asked();
    await anew.putOff(inTwoWeeks);
    expect(await send(anew)).toEqual([]);

    const booked = await asked();
    const [slot] = await world.slots(booked.clinicId);
    await world.owner.query(
      `update slot set starts_at = starts_at + interval '14 days', ends_at = ends_at + interval '14 days' where id = $1`,
      [slot?.id],
    );
    const visit = { slotId: slot?.id, bookingKey: randomUUID() };
    await world.act(bookAppointment, booked.actor, visit, at(inTwoWeeks));
    expect(await send(booked)).toEqual([]);
  });

  /** Sends another form of who put it off, or, begun anew, of someone with the same words. */
  async function sendAnother(first: Awaited<ReturnType<typeof sent>>, begun: "from the old one" | "anew") {
    const { intakeId } =
      begun === "from the old one"
        ? await world.act(startIntake, first.actor, { language: "en", from: first.intakeId })
        : await world.patient(first.visitor, {});
    const next: Actor = { ...first.actor, intakeId };
    const events = Object.entries({ ...workedAnswers("VS-003"), ...born }).map(([id, value]) =>
      event(id, value),
    );
    await world.act(saveContact, next, { intakeId, contact });
    await world.act(saveAnswers, next, { intakeId, events });
    await world.act(submitIntake, next, { intakeId, submissionKey: randomUUID() });
    return next;
  }

  const end = (caseId: string, status: string) =>
    world.owner.query(`update "case" set status = $2, ended_at = $3 where id = $1`, [caseId, status, monday]);

  it("stops once the patient sent another form, also where its case was seen by then", async () => {
    const first = await sent();
    await first.putOff();
    await sendAnother(first, "from the old one");
    expect(await first.ask()).toEqual({ told: null });

    const ended = await sent();
    await ended.putOff();
    await end(ended.caseId, "closed");
    await sendAnother(ended, "from the old one");
    await world.owner.query(`update "case" set status = 'seen', ended_at = $2 where clinic_id = $1`, [
      ended.clinicId,
      monday,
    ]);
    expect((await ended.read()).row).toMatchObject({ askAgainAt: inTwoWeeks });
    await end(ended.caseId, "closed");
    expect(await ended.ask()).toEqual({ told: null });
  });

  it("is not stopped by the form of someone who merely has the same name, telephone and birth date", async () => {
    const first = await sent();
    await first.putOff();
    await sendAnother(first, "anew");
    expect(await first.ask()).toEqual({ told: "mail" });
  });

  it("stops while a visit of another case of the patient is ahead", async () => {
    const first = await sent();
    const visit = { bookingKey: randomUUID(), slotId: (await world.slots(first.clinicId))[0]?.id };
    await end(first.caseId, "closed");
    const next = await sendAnother(first, "from the old one");
    const [other] = (await world.act(listCases, await world.staff(first.clinicId, ["front-desk"]), {})).rows;
    await world.act(bookAppointment, next, visit);
    // Of two cases of one patient the one that was made last put it off.
    await end(other?.id ?? "", "contacted");
    await world.owner.query(
      `update "case" set ask_again_at = $2, created_at = created_at + interval '1 day' where id = $1`,
      [first.caseId, "2026-03-02T15:30:00Z"],
    );
    expect(await first.ask(new Date("2026-03-02T15:30:00Z"))).toEqual({ told: null });
  });

  it("is asked of a case that was closed meanwhile, and taken back by its patient all the same", async () => {
    const kept = await sent();
    await kept.putOff();
    await end(kept.caseId, "closed");
    expect(await kept.ask()).toEqual({ told: "mail" });

    const back = await sent();
    await back.putOff();
    await end(back.caseId, "closed");
    expect((await world.act(offerSlots, back.actor, {})).putOff.askAgainAt).toEqual(inTwoWeeks);
    await world.act(wantVisit, back.actor, {});
    expect(await back.ask()).toEqual({ told: null });
  });

  it("waits for the morning where the worker comes back at night", async () => {
    const { clinicId, putOff, askAt } = await sent();
    await putOff();
    // Tuesday 17 March at 2:00 in New York.
    expect(await askAt(new Date("2026-03-17T06:00:00Z"))).toEqual({ told: "later" });
    const morning = new Date("2026-03-17T12:00:00Z");
    expect(await jobTimes(clinicId)).toEqual([inTwoWeeks, morning]);
    expect(await askAt(morning)).toEqual({ told: "mail" });
  });

  it.each([
    ["no telephone", { phone: null }],
    ["a number that is not safe to call", { safeToCall: false }],
  ])(
    "with no email and %s promises nothing and makes no call, unless an address is given",
    async (_who, given) => {
      const lost = await sent(given);
      const by = async (actor: Actor) => (await world.act(getVisit, actor, {})).putOff.by;
      expect(await by(lost.actor)).toBeNull();
      await lost.putOff();
      expect(await lost.ask()).toEqual({ told: "nobody" });
      expect((await lost.read()).calls).toEqual([]);

      const found = await sent(given);
      await world.act(putOffVisit, found.actor, { email }, at(monday));
      expect(await by(found.actor)).toBe("mail");
      expect(await found.ask()).toEqual({ told: "mail" });
    },
  );

  it("by a call is a call of its own: the patient is not told to expect one at once, and staff see it due", async () => {
    const { clinicId, actor, caseId, putOff, ask } = await sent({});
    const later = at(addMinutes(inTwoWeeks, 24 * 60));
    const desk = await world.staff(clinicId, ["front-desk"]);
    await putOff();
    await ask();
    expect(await world.act(getVisit, actor, {}, later)).toMatchObject({
      callDue: false,
      putOff: { askAgainAt: null, callBy: new Date("2026-03-16T21:00:00Z") },
    });
    expect((await world.act(listCalls, desk, {}, later)).rows).toMatchObject([{ caseId, kind: "ask-again" }]);
    const logged = { contact: "patient", outcome: "reached" };
    await world.act(logCall, desk, { caseId, callId: randomUUID(), logged }, later);
    expect((await world.act(listCalls, desk, {}, later)).rows).toEqual([]);
  });

  it("ends the wait for a free time, and what was said of none being free", async () => {
    const { actor, clinicId, read, putOff } = await sent();
    await world.act(offerSlots, actor, {}, at(monday));
    await world.act(joinWaitlist, actor, {}, at(monday));
    expect((await read()).row.noSlotAt).toEqual(monday);
    await putOff();
    await world.act(offerSlots, actor, {}, at(monday));
    expect((await read()).row.noSlotAt).toBeNull();
    expect((await world.act(getVisit, actor, {}, at(monday))).waiting).toBe(false);
    const desk = await world.staff(clinicId, ["front-desk"]);
    const shown = async () => (await world.act(listCases, desk, {})).rows.map(({ askAgainAt }) => askAgainAt);
    expect(await shown()).toEqual([inTwoWeeks]);
    await world.owner.query(`update "case" set level_rank = 3 where clinic_id = $1`, [clinicId]);
    expect(await shown()).toEqual([null]);
  });

  it("is forgotten once a clinician raises the level, so that who finds no time is called", async () => {
    const { clinicId, actor, caseId, read, putOff } = await sent();
    await putOff();
    const clinician = await world.staff(clinicId, ["clinician"]);
    const { version } = (await read()).row;
    const raised = { caseId, version, level: "within-2-weeks", reason: "Sounded unwell." };
    await world.act(reviewCase, clinician, raised);
    expect((await world.act(offerSlots, actor, {}, at(monday))).slots).toEqual([]);
    const { row, calls } = await read();
    expect(row).toMatchObject({ askAgainAt: null, noSlotAt: monday });
    expect(calls).toMatchObject([{ cause: "no-slot" }]);
  });

  it("stops once the case needs a visit sooner, or the consent is taken back", async () => {
    const raised = await sent();
    await raised.putOff();
    await world.owner.query(`update "case" set level_rank = 3 where id = $1`, [raised.caseId]);
    expect(await raised.ask()).toEqual({ told: null });

    const back = await sent();
    await back.putOff();
    const consent = { intakeId: back.intakeId, kind: "care", version: "1", given: false };
    await world.act(setConsent, back.actor, consent);
    expect(await back.ask()).toEqual({ told: null });
    for (const { read } of [raised, back])
      expect((await read()).mails.filter(({ kind }) => kind === "ask-again")).toEqual([]);
  });

  it("is refused where the level offers none, and where a visit is booked", async () => {
    const routine = await sent({ email }, "VS-069");
    expect((await world.act(offerSlots, routine.actor, {})).putOff.offered).toBe(false);
    expect(await refusal(routine.putOff())).toMatchObject({ code: "conflict" });
    const booked = await sent();
    const slots = await world.slots(booked.clinicId);
    await world.act(bookAppointment, booked.actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    expect(await refusal(booked.putOff())).toEqual({ code: "conflict", reasons: ["already-booked"] });
  });
});

it.each(["en", "es"] as const)(
  "the mail in %s leads to the clinic's page and says nothing of what it is about",
  async (language) => {
    vi.stubEnv("PATIENT_URL", "https://intake.example.org");
    const { putOff, ask, read } = await sent({ email, language });
    await putOff();
    await ask();
    const mail = (await read()).mails.find(({ kind }) => kind === "ask-again");
    expect(mail?.html).toContain(`<html lang="${language}">`);
    expect(mail?.body).toMatch(new RegExp(`https://intake\\.example\\.org/[^/]+/${language}\\n`));
    const whole = [mail?.subject, mail?.body, mail?.html].join("\n").toLowerCase();
    const clinical = [
      contact.name,
      contact.phone,
      ...authoredContent.rules.map(({ id }) => id),
      ...authoredContent.questions.flatMap(({ id, label }) => [id, label.en, label.es]),
      ..."back spine pain espalda dolor síntoma symptom".split(" "),
    ];
    expect(clinical.filter((word) => whole.includes(word.toLowerCase()))).toEqual([]);
  },
);
