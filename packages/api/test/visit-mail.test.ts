import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { patient } from "@preamble/db/schema";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { soonerMail, visitMail } from "../src/appointments/visit-mail.ts";
import { placeLine } from "../src/appointments/visit-place.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { email, openMailedWorld, recheck } from "./mailed-world.ts";
import { contact, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openMailedWorld>>;
beforeAll(async () => void (world = await openMailedWorld()));
afterAll(() => world.close());

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
  const { clinicId, actor, appointmentId, laterSlot } = await world.booked();
  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  await world.act(cancelAppointment, actor, { appointmentId, version: 1, reason: "cannot-come" });
  const mail = await world.mailOf(clinicId);
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
  const { clinicId } = await world.booked(email, "es");
  const [mail] = await world.mailOf(clinicId);
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
  const { clinicId, appointmentId, actor } = await world.booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  await world.act(cancelAppointment, desk, { appointmentId, version: 0, reason });
  const mail = (await world.mailOf(clinicId)).find(({ kind }) => kind === "appointment-cancelled");
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
  const { clinicId } = await world.booked("");
  expect(await world.mailOf(clinicId)).toEqual([]);
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
  const { clinicId, actor, appointmentId, laterSlot } = await world.booked();
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ timeZone: "Europe/Madrid" }));
  await world.act(moveAppointment, actor, { appointmentId, version: 0, slotId: laterSlot, recheck });
  const mail = (await world.mailOf(clinicId)).find(({ kind }) => kind === "appointment-changed");
  expect(mail?.body).toContain("Thu 5 Mar, 10:00 (New York)\n\nOn your clock: Thu 5 Mar, 16:00 (Madrid)\n");
});

it("who clears the address that was known is mailed nothing more", async () => {
  const { id: clinicId, visitor } = await world.clinic();
  const [slot] = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ email }));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  await world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID(), email: null });
  expect(await world.mailOf(clinicId)).toEqual([]);
  const [known] = await withClinic(world.database, clinicId, (tx) => tx.select().from(patient));
  expect(known?.email).toBeNull();
});
