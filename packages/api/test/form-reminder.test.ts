import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { message } from "@preamble/db/schema";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import type { Answers } from "@preamble/domain/answers";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setConsent } from "../src/consents/set-consent.ts";
import { formReminderMail } from "../src/intake/form-reminder-mail.ts";
import { remindUnfinished } from "../src/intake/remind-unfinished.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { settleIdle } from "../src/intake/settle-idle.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, monday, openWorld, workedAnswers } from "./world.ts";

const email = "patient@example.org";
const hours = 60;

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const after = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });

/** A form that was begun on Monday at 10:00 in New York with these words of page O2. */
async function begun(given: object = { email }, answers: Answers = { "pain-now": 4 }) {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, answers);
  await world.act(saveContact, actor, { intakeId, contact: { ...contact, ...given } });
  const system: Actor = { kind: "system", clinicId };
  const remind = (minutes: number) => world.act(remindUnfinished, system, { intakeId }, after(minutes));
  return { clinicId, intakeId, actor, system, remind };
}

const mailOf = (clinicId: string) =>
  withClinic(world.database, clinicId, (tx) =>
    tx
      .select()
      .from(message)
      .where(and(eq(message.clinicId, clinicId), eq(message.kind, "form-reminder"))),
  );

async function jobTimes(clinicId: string): Promise<Date[]> {
  const { rows } = await world.owner.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'intake.remind' and data->>'clinicId' = $1
     order by start_after`,
    [clinicId],
  );
  return rows.map(({ at }) => at);
}

describe("a form that was begun and left", () => {
  it("is reminded of in the morning where the job comes at three at night", async () => {
    const { clinicId, remind } = await begun();
    // Monday 10:00 in New York and 41 hours: Wednesday 3:00.
    expect(await remind(41 * hours)).toEqual({ told: false });
    expect(await mailOf(clinicId)).toEqual([]);
    expect((await jobTimes(clinicId)).at(-1)).toEqual(new Date("2026-03-04T13:00:00Z"));
    expect(await remind(46 * hours)).toEqual({ told: true });
  });

  it("is reminded of once, a day later, however often the job runs", async () => {
    const { clinicId, remind } = await begun();
    expect(await jobTimes(clinicId)).toEqual([addMinutes(monday, 24 * hours)]);
    expect(await remind(24 * hours)).toEqual({ told: true });
    expect(await remind(24 * hours)).toEqual({ told: false });
    expect(await remind(72 * hours)).toEqual({ told: false });
    expect((await mailOf(clinicId)).map(({ recipient }) => recipient)).toEqual([email]);
  });

  it("is given another day by whoever works on it", async () => {
    const { clinicId, intakeId, actor, remind } = await begun();
    const events = [event("pain-now", 5)];
    await world.act(saveAnswers, actor, { intakeId, events }, after(5 * hours));
    expect(await remind(24 * hours)).toEqual({ told: false });
    expect(await jobTimes(clinicId)).toEqual([24, 29].map((at) => addMinutes(monday, at * hours)));
    expect(await remind(29 * hours)).toEqual({ told: true });
  });

  it.each([
    ["the patient's, where the browser named it", "Pacific/Auckland", "2026-03-03T19:00:00Z"],
    ["the clinic's, where it named none that is known", "Mars/Olympus", "2026-03-03T15:00:00Z"],
  ])("wakes nobody: the night is %s", async (_whose, timeZone, expected) => {
    const { clinicId } = await begun({ email, timeZone });
    expect(await jobTimes(clinicId)).toEqual([new Date(expected)]);
  });

  it("is not reminded of where no address is known", async () => {
    const { clinicId, remind } = await begun({});
    expect(await jobTimes(clinicId)).toEqual([]);
    expect(await remind(24 * hours)).toEqual({ told: false });
    expect(await mailOf(clinicId)).toEqual([]);
  });

  it("is not reminded of once it became a case that is called", async () => {
    const { clinicId, intakeId, system, remind } = await begun({ email }, { "foot-drop": true });
    expect(await world.act(settleIdle, system, { intakeId }, after(30))).toEqual({ raised: true });
    expect(await remind(24 * hours)).toEqual({ told: false });
    expect(await mailOf(clinicId)).toEqual([]);
  });

  it("is not reminded of once it is sent, past its time, or its consent is taken back", async () => {
    const sent = await begun({ email }, workedAnswers("VS-069"));
    await world.act(submitIntake, sent.actor, { intakeId: sent.intakeId, submissionKey: randomUUID() });
    expect(await sent.remind(24 * hours)).toEqual({ told: false });

    const over = await begun();
    expect(await over.remind(30 * 24 * hours)).toEqual({ told: false });

    const back = await begun();
    await world.act(setConsent, back.actor, {
      intakeId: back.intakeId,
      kind: "care",
      version: "1",
      given: false,
    });
    expect(await back.remind(24 * hours)).toEqual({ told: false });
    for (const { clinicId } of [sent, over, back]) expect(await mailOf(clinicId)).toEqual([]);
  });
});

it("a reminder that was written and could not go out is not sent once the form is, and is while it lies", async () => {
  const send = async ({ clinicId, system }: Awaited<ReturnType<typeof begun>>) => {
    const sent: string[] = [];
    const [mail] = await mailOf(clinicId);
    const deliver = sendMessage(async ({ to }) => void sent.push(to));
    await world.act(deliver, system, { messageId: mail?.id }, after(25 * hours));
    return sent;
  };
  const lies = await begun();
  await lies.remind(24 * hours);
  expect(await send(lies)).toEqual([email]);

  const done = await begun({ email }, workedAnswers("VS-069"));
  await done.remind(24 * hours);
  const { intakeId } = done;
  await world.act(submitIntake, done.actor, { intakeId, submissionKey: randomUUID() }, after(24 * hours + 1));
  expect(await send(done)).toEqual([]);
});

it.each(["en", "es"] as const)(
  "the mail in %s is text and HTML, and says nothing of what it is about",
  async (language) => {
    const { clinicId, remind } = await begun({ email, language });
    await remind(24 * hours);
    const [mail] = await mailOf(clinicId);
    expect(mail?.html).toContain(`<html lang="${language}">`);
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

it("the mail leads to the form, which opens for whom the clinic knows, and holds no secret", () => {
  const link = "https://intake.example.org/harbor/en/form";
  const { text, html } = formReminderMail({
    language: "en",
    clinic: { name: "Harbor & Sons", phone: "+1 843 555 0100" },
    keptUntil: new Date("2026-04-01T15:00:00Z"),
    timeZone: "America/New_York",
    link,
  });
  expect(text).toContain(`began on: ${link}\n`);
  expect(html).toContain(`<a href="${link}">`);
  expect(text).toContain("kept until Wed 1 Apr, 11:00 (New York)");
});
