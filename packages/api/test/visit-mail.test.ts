import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { message, patient } from "@preamble/db/schema";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { and, asc, eq, like } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { remindPatient } from "../src/appointments/remind-patient.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { soonerMail, visitMail } from "../src/appointments/visit-mail.ts";
import { placeLine } from "../src/appointments/visit-place.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const email = "noor+visit@example.org";
const recheck = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };

/** A routine patient (VS-069) who booked Wednesday 10:00 in New York and may move to Thursday 10:00. */
async function booked(address: string | undefined = email, language: "en" | "es" = "en") {
  const { id: clinicId, visitor } = await world.clinic();
  const [slot] = await world.slots(clinicId);
  await world.owner.query("update location set name = 'Oak Street', address = $2 where clinic_id = $1", [
    clinicId,
    "12 Oak Street\nSummerville, SC 29483",
  ]);
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'starts_at', s.starts_at + interval '1 day', 'ends_at', s.ends_at + interval '1 day'))).*
     from slot s where s.id = $1 returning id`,
    [slot?.id],
  );
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ language }));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const booking = { slotId: slot?.id, bookingKey: randomUUID(), ...(address && { email: address }) };
  await world.act(bookAppointment, actor, booking);
  await world.act(bookAppointment, actor, booking);
  const { rows: visits } = await world.owner.query<{ id: string }>(
    "select id from appointment where clinic_id = $1",
    [clinicId],
  );
  return { clinicId, actor, appointmentId: visits[0]?.id ?? "", laterSlot: rows[0]?.id };
}

const mailOf = (clinicId: string) =>
  withClinic(world.database, clinicId, (tx) =>
    tx
      .select()
      .from(message)
      .where(and(eq(message.clinicId, clinicId), like(message.kind, "appointment-%")))
      .orderBy(asc(message.createdAt)),
  );

function entryOf(calendar: string | null | undefined) {
  const parsed = new ICAL.Component(ICAL.parse(calendar ?? ""));
  const event = new ICAL.Event(parsed.getFirstSubcomponent("vevent") ?? undefined);
  return {
    method: parsed.getFirstPropertyValue("method"),
    organizer: event.organizer,
    organizerName: event.component.getFirstProperty("organizer")?.getFirstParameter("cn"),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    utc: event.startDate.zone === ICAL.Timezone.utcTimezone,
  };
}

it("booked, moved and cancelled, a visit is one calendar entry that changes, each told once", async () => {
  const { clinicId, actor, appointmentId, laterSlot } = await booked();
  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  await world.act(cancelAppointment, actor, { appointmentId, version: 1, reason: "cannot-come" });
  const mail = await mailOf(clinicId);
  expect(mail.map(({ kind, recipient }) => [kind, recipient])).toEqual([
    ["appointment-confirmed", email],
    ["appointment-changed", email],
    ["appointment-cancelled", email],
  ]);
  const [wednesday, thursday] = [new Date("2026-03-04T15:00:00Z"), new Date("2026-03-05T15:00:00Z")];
  expect(mail.map(({ calendar }) => entryOf(calendar))).toEqual(
    (
      [
        ["PUBLISH", 0, wednesday],
        ["PUBLISH", 1, thursday],
        ["CANCEL", 2, thursday],
      ] as const
    ).map(([method, sequence, startsAt]) => ({
      method,
      // RFC 5546, 3.2.1 and 3.2.5: an entry that is published or cancelled has one.
      organizer: "mailto:no-reply@example.org",
      organizerName: "Test Clinic",
      uid: `${appointmentId}@preamble`,
      sequence,
      summary: expect.stringMatching(/^Appointment, /),
      location: "Oak Street, 12 Oak Street, Summerville, SC 29483",
      startsAt,
      // 60 for an inflammatory pattern (docs/clinical/journey.md section 4).
      endsAt: addMinutes(startsAt, 60),
      utc: true,
    })),
  );
  expect(mail[0]?.body).toContain("Wed 4 Mar, 10:00 (New York)");
  expect(mail[0]?.html).toContain('<html lang="en">');
  const told = mail.map(({ body }) =>
    body.includes("\n\nOak Street, 12 Oak Street, Summerville, SC 29483\n\n"),
  );
  expect(told).toEqual([true, true, false]);
});

it("the mail speaks the patient's language, and of no name, rule, question or kind of visit", async () => {
  const { clinicId } = await booked(email, "es");
  const [mail] = await mailOf(clinicId);
  expect(mail?.body).toContain("mié 4 mar, 10:00 (Nueva York)");
  const whole = [mail?.subject, mail?.body, mail?.html, mail?.calendar].join("\n").toLowerCase();
  const clinical = [
    contact.name,
    contact.phone,
    ...authoredContent.rules.map(({ id }) => id),
    ...authoredContent.questions.flatMap(({ id, label }) => [id, label.en, label.es]),
    ..."routine visit-type new-visit dolor espalda pain".split(" "),
  ];
  expect(clinical.filter((word) => whole.includes(word.toLowerCase()))).toEqual([]);
});

it("leads to the page of the visit where the clinic's address is known, and to none that is off", () => {
  const mail = (news: "confirmed" | "cancelled") =>
    visitMail({
      news,
      language: "en",
      clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
      startsAt: new Date("2026-03-04T15:00:00Z"),
      place: null,
      called: true,
      timeZone: "America/New_York",
      ownZone: null,
      link: "https://intake.example.org/harbor/en/visit",
    });
  expect(mail("confirmed").text).toContain("here: https://intake.example.org/harbor/en/visit\n");
  expect(mail("confirmed").html).toContain('<a href="https://intake.example.org/harbor/en/visit">');
  expect(mail("cancelled").text).not.toContain("https");
});

it.each([
  ["en", "sooner-needed", "A visit is needed sooner.", "We will call you.", "You can pick a time here:"],
  [
    "en",
    "other-needed",
    "Another kind of visit is needed.",
    "We will call you.",
    "You can pick a time here:",
  ],
  [
    "es",
    "sooner-needed",
    "Hace falta una cita más pronto.",
    "Le vamos a llamar.",
    "Puede elegir una hora aquí:",
  ],
  [
    "es",
    "other-needed",
    "Hace falta otro tipo de cita.",
    "Le vamos a llamar.",
    "Puede elegir una hora aquí:",
  ],
] as const)(
  "%s: of a visit that is off and %s says what comes next, not only that it is off",
  (language, news, ...says) => {
    const link = "https://intake.example.org/harbor/en/visit";
    const mail = (to: string | null, called = true) =>
      visitMail({
        news,
        language,
        clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
        startsAt: new Date("2026-03-04T15:00:00Z"),
        place: null,
        called,
        timeZone: "America/New_York",
        ownZone: null,
        link: to,
      });
    for (const words of [...says, "911", "+1 843 555 0100", link]) expect(mail(link).text).toContain(words);
    // Who gave no phone that is safe to call waits for none.
    expect(mail(link, false).text).not.toContain(says[1]);
    expect(mail(link, false).text).toContain("+1 843 555 0100");
    // Nothing can be picked for an emergency.
    expect(mail(null).text).not.toContain(says[2]);
  },
);

it.each([
  ["en", "We will call you.", "You can pick a time here: https://", "We have no phone that is safe to call."],
  [
    "es",
    "Le vamos a llamar.",
    "Puede elegir una hora aquí: https://",
    "No tenemos un teléfono seguro para llamarle.",
  ],
] as const)(
  "%s: a visit that the clinic called off says what comes next",
  (language, calls, pick, noCall) => {
    const mail = (called: boolean, byClinic = true) =>
      visitMail({
        news: "cancelled",
        byClinic,
        language,
        clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
        startsAt: new Date("2026-03-04T15:00:00Z"),
        place: null,
        called,
        timeZone: "America/New_York",
        ownZone: null,
        link: "https://intake.example.org/harbor/en/visit",
      }).text;
    expect(mail(true)).toContain(calls);
    expect(mail(true)).toContain(pick);
    expect(mail(false)).toContain(noCall);
    expect(mail(false)).not.toContain(calls);
    // Who called it off knows what they want.
    expect(mail(true, false)).not.toContain(calls);
  },
);

it.each([
  ["clinician-away", true],
  ["clinic-closed", true],
  ["other", true],
  ["cannot-come", false],
])("of a visit that the front desk calls off as %s the patient reads of a call: %s", async (reason, said) => {
  const { clinicId, appointmentId, actor } = await booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  await world.act(cancelAppointment, desk, { appointmentId, version: 0, reason });
  const mail = (await mailOf(clinicId)).find(({ kind }) => kind === "appointment-cancelled");
  expect(mail?.body.includes("We will call you.")).toBe(said);
  // "Something else" is on record alike whoever chose it, so that the page says nothing of it.
  const read = await world.act(getVisit, actor, {});
  expect(read).toMatchObject({ callDue: said && reason !== "other", callNow: false });
});

it.each([
  ["en", "phone-call", "This is a phone call."],
  ["es", "video-call", "Es una llamada por video."],
] as const)("sends nobody anywhere for a call (%s, %s)", (language, visitType, words) => {
  const startsAt = new Date("2026-03-04T15:00:00Z");
  const place = { visitType, location: "Oak Street", address: "12 Oak Street" };
  const clinic = { name: "Harbor & Sons", phone: "+1 843 555 0100" };
  const timeZone = "America/New_York";
  const mails = [
    visitMail({
      news: "reminder",
      language,
      clinic,
      startsAt,
      place,
      called: true,
      timeZone,
      ownZone: null,
      link: null,
    }),
    soonerMail({
      language,
      clinic,
      startsAt,
      place,
      called: true,
      until: startsAt,
      timeZone,
      ownZone: null,
      link: null,
    }),
  ];
  for (const { text } of mails) {
    expect(text).toContain(words);
    expect(text).not.toContain("Oak Street");
  }
  expect(placeLine(place)).toBeNull();
});

it.each([
  ["en", "phone-call", "This is a phone call.", "Call +1 843 555 0100 before that time."],
  ["es", "video-call", "Es una llamada por video.", "Llame antes de esa hora al +1 843 555 0100."],
] as const)(
  "promises no call to who gave no phone that is safe to call (%s, %s)",
  (language, visitType, call, words) => {
    const startsAt = new Date("2026-03-04T15:00:00Z");
    const common = {
      language,
      clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
      startsAt,
      place: { visitType, location: "Oak Street", address: null },
      called: false,
      timeZone: "America/New_York",
      ownZone: null,
      link: null,
    };
    const told = (["confirmed", "changed", "reminder"] as const).map((news) =>
      visitMail({ ...common, news }),
    );
    for (const { text } of [...told, soonerMail({ ...common, until: startsAt })]) {
      expect(text).not.toContain(call);
      expect(text).toContain(words);
    }
  },
);

it("someone without an address is mailed nothing", async () => {
  const { clinicId } = await booked("");
  expect(await mailOf(clinicId)).toEqual([]);
});

it("someone who gives an address after booking is reminded, and nobody who gives none", async () => {
  const { clinicId } = await booked("");
  const { rows } = await world.owner.query<{ data: Record<string, unknown> }>(
    "select data from pgboss.job where name = 'appointment.remind' and data->>'clinicId' = $1",
    [clinicId],
  );
  expect(rows).toHaveLength(1);
  const { clinicId: _clinic, ...input } = rows[0]?.data ?? {};
  const remind = () => world.act(remindPatient, { kind: "system", clinicId }, input);
  expect(await remind()).toEqual({ told: false });
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ email }));
  expect(await remind()).toEqual({ told: true });
  expect((await mailOf(clinicId)).map(({ kind }) => kind)).toEqual(["appointment-reminder"]);
});

it("a reminder wakes nobody by the patient's own wall", async () => {
  const set = await booked();
  await withClinic(world.database, set.clinicId, (tx) =>
    tx.update(patient).set({ timeZone: "Pacific/Auckland" }),
  );
  await world.act(moveAppointment, set.actor, {
    appointmentId: set.appointmentId,
    version: 0,
    slotId: set.laterSlot,
    recheck,
  });
  const { rows } = await world.owner.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'appointment.remind' and data->>'clinicId' = $1
     and data->>'startsAt' like '2026-03-05%'`,
    [set.clinicId],
  );
  // 24 hours before Thursday 10:00 in New York it is four in the morning in Auckland.
  expect(rows.map(({ at }) => at)).toEqual([new Date("2026-03-04T07:45:00Z")]);
});

it("a reminder goes out once, and none of a time that was moved or of a visit that is off", async () => {
  const { clinicId, actor, appointmentId, laterSlot } = await booked();
  const system: Actor = { kind: "system", clinicId };
  const { rows: jobs } = await world.owner.query<{ data: Record<string, unknown>; at: Date }>(
    `select data, start_after as at from pgboss.job
     where name = 'appointment.remind' and data->>'clinicId' = $1 order by start_after`,
    [clinicId],
  );
  expect(jobs.map(({ at }) => at)).toEqual([new Date("2026-03-03T15:00:00Z")]);
  const { clinicId: _clinic, ...input } = jobs[0]?.data ?? {};
  expect(await world.act(remindPatient, system, input)).toEqual({ told: true });
  await world.act(remindPatient, system, input);
  const reminders = async () =>
    (await mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder").length;
  expect(await reminders()).toBe(1);

  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  expect(await world.act(remindPatient, system, { ...input, hoursBefore: 72 })).toEqual({ told: false });
  const moved = { ...input, startsAt: "2026-03-05T15:00:00Z" };
  await world.act(cancelAppointment, actor, { appointmentId, version: 1, reason: "other" });
  expect(await world.act(remindPatient, system, moved)).toEqual({ told: false });
  expect(await reminders()).toBe(1);
});

it("a reminder that comes late wakes nobody: it waits for the morning, unless the visit is then", async () => {
  const { clinicId, appointmentId } = await booked();
  const system: Actor = { kind: "system", clinicId };
  const startsAt = new Date("2026-03-04T15:00:00Z");
  const remind = (at: string) =>
    world.act(
      remindPatient,
      system,
      { appointmentId, startsAt: startsAt.toISOString(), hoursBefore: 24 },
      { ...world.services, now: () => new Date(at) },
    );
  const jobs = async () => {
    const { rows } = await world.owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job
       where name = 'appointment.remind' and data->>'clinicId' = $1 order by created_on offset 1`,
      [clinicId],
    );
    return rows.map(({ at }) => at);
  };
  const reminders = async () =>
    (await mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder").length;
  // Three in the morning in New York; then, for one in Hawaii, half past three, and the visit is before their morning.
  expect(await remind("2026-03-04T08:00:00Z")).toEqual({ told: false });
  expect([await reminders(), await jobs()]).toEqual([0, [new Date("2026-03-04T13:00:00Z")]]);
  expect(await remind("2026-03-04T13:00:00Z")).toEqual({ told: true });
  expect(await reminders()).toBe(1);
  await withClinic(world.database, clinicId, (tx) =>
    tx.update(patient).set({ timeZone: "Pacific/Honolulu" }),
  );
  expect(await remind("2026-03-04T13:30:00Z")).toEqual({ told: false });
  expect([await reminders(), (await jobs()).length]).toEqual([1, 1]);
});

it.each([
  [
    "en",
    "Europe/Madrid",
    "On your clock: Wed 4 Mar, 16:00 (Madrid)",
    "On your clock: Wed 4 Mar, 14:30 (Madrid)",
  ],
  ["es", "America/Bogota", null, null],
  ["es", "Europe/Madrid", "En su reloj: mié 4 mar, 16:00 (Madrid)", "En su reloj: mié 4 mar, 14:30 (Madrid)"],
] as const)(
  "says a time on the patient's own wall where that shows another than the clinic's (%s, %s)",
  (language, ownZone, begins, ends) => {
    const startsAt = new Date("2026-03-04T15:00:00Z");
    const common = {
      language,
      clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
      startsAt,
      place: null,
      timeZone: "America/New_York",
      ownZone,
      link: null,
    };
    const own = (text: string) =>
      text.split("\n").filter((line) => /^(On your clock|En su reloj)/.test(line));
    for (const news of ["confirmed", "changed", "cancelled", "reminder"] as const) {
      expect(own(visitMail({ ...common, called: true, news }).text)).toEqual(begins ? [begins] : []);
    }
    const sooner = soonerMail({ ...common, called: true, until: new Date("2026-03-04T13:30:00Z") });
    expect(own(sooner.text)).toEqual(begins ? [begins, ends] : []);
  },
);

it("the mail of a booking speaks of the zone that the patient's device named", async () => {
  const { clinicId, actor, appointmentId, laterSlot } = await booked();
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ timeZone: "Europe/Madrid" }));
  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  const mail = (await mailOf(clinicId)).find(({ kind }) => kind === "appointment-changed");
  expect(mail?.body).toContain("Thu 5 Mar, 10:00 (New York)\n\nOn your clock: Thu 5 Mar, 16:00 (Madrid)\n");
});

describe("reminders follow the clinic's settings", () => {
  const wednesday = "2026-03-04T15:00:00.000Z";
  const at = (instant: string) => ({ ...world.services, now: () => new Date(instant) });

  async function remindedAt(reminderHours: number[]) {
    const { clinicId, appointmentId } = await booked();
    const admin = await world.staff(clinicId, ["clinic-admin"]);
    const { visits } = await world.act(getSettings, admin, {});
    await world.act(changeSettings, admin, {
      part: "visits",
      seen: visits.seen,
      value: { reminderHours, lateGraceMinutes: 10 },
    });
    const remind = (hoursBefore: number, instant: string) =>
      world.act(
        remindPatient,
        { kind: "system", clinicId },
        { appointmentId, startsAt: wednesday, hoursBefore },
        at(instant),
      );
    const { rows } = await world.owner.query<{ at: Date; hours: number }>(
      `select start_after as at, (data->>'hoursBefore')::int as hours from pgboss.job
       where name = 'appointment.remind' and data->>'clinicId' = $1 order by created_on`,
      [clinicId],
    );
    return { clinicId, remind, jobs: rows };
  }

  it("of a visit that was booked before too: none where the clinic ended them", async () => {
    const { clinicId, remind } = await remindedAt([]);
    expect(await remind(24, "2026-03-03T15:00:00Z")).toEqual({ told: false });
    expect((await mailOf(clinicId)).map(({ kind }) => kind)).toEqual(["appointment-confirmed"]);
  });

  it("and at a new time before it, not at the old", async () => {
    const { remind, jobs } = await remindedAt([2]);
    expect(jobs.at(-1)).toEqual({ at: new Date("2026-03-04T13:00:00Z"), hours: 2 });
    expect(await remind(24, "2026-03-03T15:00:00Z")).toEqual({ told: false });
    expect(await remind(2, "2026-03-04T13:00:00Z")).toEqual({ told: true });
  });
});

describe("a reminder that was written and could not go out", () => {
  async function written() {
    const { clinicId, appointmentId } = await booked();
    const system: Actor = { kind: "system", clinicId };
    const input = { appointmentId, startsAt: "2026-03-04T15:00:00.000Z", hoursBefore: 24 };
    await world.act(remindPatient, system, input);
    const [mail] = (await mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder");
    const sent: string[] = [];
    const deliver = sendMessage(async ({ id }) => void sent.push(id));
    const send = (instant: string) =>
      world.act(
        deliver,
        system,
        { messageId: mail?.id },
        { ...world.services, now: () => new Date(instant) },
      );
    const later = async () =>
      (
        await world.owner.query<{ at: Date }>(
          `select start_after as at from pgboss.job where name = 'message.send' and data->>'messageId' = $1
           order by created_on offset 1`,
          [mail?.id],
        )
      ).rows.map((row) => row.at);
    return { sent, send, later };
  }

  it("wakes nobody at three in the morning, and goes out at eight", async () => {
    const { sent, send, later } = await written();
    expect(await send("2026-03-04T08:00:00Z")).toEqual({ sentAt: null });
    expect([sent, await later()]).toEqual([[], [new Date("2026-03-04T13:00:00Z")]]);
    await send("2026-03-04T13:00:00Z");
    expect(sent).toHaveLength(1);
  });

  it("does not go out once the visit has begun", async () => {
    const { sent, send, later } = await written();
    expect(await send("2026-03-04T15:00:00Z")).toEqual({ sentAt: null });
    expect([sent, await later()]).toEqual([[], []]);
  });
});

describe("a mail that waited while its visit changed", () => {
  async function waiting() {
    const set = await booked();
    const system: Actor = { kind: "system", clinicId: set.clinicId };
    const remind = () =>
      world.act(remindPatient, system, {
        appointmentId: set.appointmentId,
        startsAt: "2026-03-04T15:00:00.000Z",
        hoursBefore: 24,
      });
    const move = () =>
      world.act(moveAppointment, set.actor, {
        appointmentId: set.appointmentId,
        version: 0,
        slotId: set.laterSlot,
        recheck,
      });
    const cancel = () =>
      world.act(cancelAppointment, set.actor, {
        appointmentId: set.appointmentId,
        version: 0,
        reason: "other",
      });
    /** Sends all that was written, the last first, and tells what went out. */
    const send = async (now = world.services.now) => {
      const sent: string[] = [];
      const mails = await mailOf(set.clinicId);
      const deliver = sendMessage(
        async ({ id }) => void sent.push(mails.find((mail) => mail.id === id)?.kind ?? ""),
      );
      for (const { id } of mails.toReversed())
        await world.act(deliver, system, { messageId: id }, { ...world.services, now });
      return sent;
    };
    return { remind, move, cancel, send };
  }

  it("does not remind of a time that was moved, nor confirm it", async () => {
    const { remind, move, send } = await waiting();
    await remind();
    await move();
    expect(await send()).toEqual(["appointment-changed"]);
  });

  it("does not remind of a visit that is off", async () => {
    const { remind, cancel, send } = await waiting();
    await remind();
    await cancel();
    expect(await send()).toEqual(["appointment-cancelled"]);
  });

  it("does not tell of a visit that is over", async () => {
    const { send } = await waiting();
    // An hour after it began, as long as it takes for an inflammatory pattern.
    expect(await send(() => new Date("2026-03-04T16:00:00Z"))).toEqual([]);
  });
});

it("who clears the address that was known is mailed nothing more", async () => {
  const { id: clinicId, visitor } = await world.clinic();
  const [slot] = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ email }));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  await world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID(), email: null });
  expect(await mailOf(clinicId)).toEqual([]);
  const [known] = await withClinic(world.database, clinicId, (tx) => tx.select().from(patient));
  expect(known?.email).toBeNull();
});
