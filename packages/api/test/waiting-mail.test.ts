import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { remindPatient } from "../src/appointments/remind-patient.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { openMailedWorld, recheck } from "./mailed-world.ts";

let world: Awaited<ReturnType<typeof openMailedWorld>>;
beforeAll(async () => void (world = await openMailedWorld()));
afterAll(() => world.close());

describe("a reminder that was written and could not go out", () => {
  async function written() {
    const { clinicId, appointmentId } = await world.booked();
    const system: Actor = { kind: "system", clinicId };
    const input = { appointmentId, startsAt: "2026-03-04T15:00:00.000Z", hoursBefore: 24 };
    await world.act(remindPatient, system, input);
    const [mail] = (await world.mailOf(clinicId)).filter(({ kind }) => kind === "appointment-reminder");
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
    const set = await world.booked();
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
      const mails = await world.mailOf(set.clinicId);
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
