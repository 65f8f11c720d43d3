import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { VerbError } from "@preamble/api/errors";
import { openServices } from "@preamble/api/services";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { migrate } from "@preamble/db/migrate";
import { completeAnswers } from "@preamble/dev/seed/complete-answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { Client } from "pg";
import { insertClinic } from "../../../db/test/clinic.ts";
import { openBareConstraint } from "../booking/bare-constraint.ts";
import { callOf, copyCases, insertSlots } from "../booking/ready-cases.ts";
import { inTurns } from "../booking/in-turns.ts";
import { type Figure, ratioOf, spreadOf } from "../measure.ts";
import type { Report } from "../report.ts";
import { answersWorked } from "../rules/answer-sets.ts";
import type { Topic } from "./topic.ts";

/** Where VS-069 stands among the worked cases. */
const routine = 68;
const rounds = 5;
const bookings = 200;
const clients = 16;
const crowd = 200;

export const booking: Topic = {
  name: "booking",
  title: "Booking: one time, one patient",
  method: [
    "`appointments.book` runs in this process as it runs in the patient's app behind HTTP: case locked, gate asked, visit inserted under the exclusion constraint, case, waitlist, audit row and wake-up in one transaction under row level security. Patients are routine (VS-069) and each books a time of their own.",
    "The bare constraint is one prepared insert of five columns into a table with the same exclusion, in a database of its own on the same PostgreSQL, with ten connections as the product has.",
    `${clients} clients book ${bookings} times in a round, in turn. Then ${crowd} patients ask for one and the same time at once; the 95th of a hundred of their answers counts, won or lost. The load and PostgreSQL share the cores.`,
    "Afterwards no two visits may overlap, of each crowd one has the time, and every other was told that it is taken.",
  ],
  packages: ["api", "bench", "booking", "db", "domain"],
  run,
};

const ours = "Preamble, bookings/s";
const bare = "bare constraint, bookings/s";
const slowest = `${crowd} on one time, p95 ms`;

async function run(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, "data") });
    undo.push(() => server.stop());
    await migrate(server.url);
    const superuser = new Client({ connectionString: superuserUrl(server.url) });
    await superuser.connect();
    undo.push(() => superuser.end());
    const { id: clinicId } = await insertClinic(superuser);
    const constraint = await openBareConstraint(superuserUrl(server.url));
    undo.push(() => constraint.close());
    const services = await openServices(server.url);
    undo.push(() => services.close());
    const protocol = compileProtocol(definitionOf(authoredContent));
    const today = new Date().toISOString().slice(0, 10);
    const answers = completeAnswers(protocol, answersWorked()[routine] ?? {}, today);
    const perRound = bookings + crowd;
    const cases = await copyCases(services, superuser, { clinicId, answers, count: (rounds + 1) * perRound });
    const slots = await insertSlots(superuser, clinicId, (rounds + 1) * (bookings + 1));

    const figures = [ours, bare, slowest].map((name) => ({ name, rounds: [] as number[] }));
    const note = (round: number, name: string, value: number) => {
      // The first round warms up.
      if (round > 0) figures.find((one) => one.name === name)?.rounds.push(value);
    };
    const book = async (
      intakeId: string,
      slotId: string,
      bookingKey: string = randomUUID(),
    ): Promise<void> => {
      const patient = callOf({ kind: "patient", clinicId, sessionId: randomUUID(), intakeId });
      try {
        await bookAppointment.execute(services, patient, { slotId, bookingKey });
      } catch (fault) {
        if (!(fault instanceof VerbError) || fault.code !== "unavailable") throw fault;
        // All connections were taken for too long: asked again under the same key, as a patient's page does.
        await wait(50);
        await book(intakeId, slotId, bookingKey);
      }
    };
    for (let round = 0; round <= rounds; round += 1) {
      process.stderr.write(`Round ${round} of ${rounds}\n`);
      const own = slots.splice(0, bookings);
      const booked = await inTurns(own, clients, ({ id }) => book(cases.pop() ?? "", id));
      note(round, ours, booked.perSecond);
      const plain = await inTurns(own, clients, ({ staffMemberId, startsAt, endsAt }) =>
        constraint.book(staffMemberId, startsAt, endsAt),
      );
      note(round, bare, plain.perSecond);
      const wanted = slots.splice(0, 1)[0]?.id ?? "";
      let won = 0;
      const asked = await inTurns(cases.splice(0, crowd), crowd, async (intakeId) => {
        try {
          await book(intakeId, wanted);
          won += 1;
        } catch (fault) {
          if (!(fault instanceof VerbError) || fault.code !== "slot_taken") throw fault;
        }
      });
      if (won !== 1) throw new Error(`${won} of ${crowd} have one time.`);
      note(round, slowest, asked.p95);
      // As PostgreSQL does by itself a minute after so much was written.
      if (round === 0) await superuser.query("analyze");
    }
    const { rows } = await superuser.query<{ overlaps: string; visits: string }>(
      `select (select count(*) from appointment where clinic_id = $1 and status = 'booked') as visits,
         (select count(*) from appointment a join appointment b on b.clinic_id = a.clinic_id
            and b.staff_member_id = a.staff_member_id and b.id > a.id
            and a.starts_at < b.ends_at and b.starts_at < a.ends_at where a.clinic_id = $1) as overlaps`,
      [clinicId],
    );
    const expected = (rounds + 1) * (bookings + 1);
    if (Number(rows[0]?.overlaps) !== 0 || Number(rows[0]?.visits) !== expected) {
      throw new Error(`Of ${expected} visits ${rows[0]?.visits} stand, ${rows[0]?.overlaps} overlap.`);
    }
    if ((await constraint.count()) !== (rounds + 1) * bookings) throw new Error("A bare visit is missing.");
    return reportOf(figures);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

const superuserUrl = (url: string) => url.replace(/\/\/\w+:/, "//postgres:");

function reportOf(figures: readonly Figure[]): Report {
  const crowdTimes = figures.find(({ name }) => name === slowest)?.rounds ?? [];
  return {
    unit: "bookings/s or ms",
    plan: `${rounds} rounds in turn of ${bookings} bookings by ${clients} clients, then ${crowd} on one time`,
    figures,
    goals: [
      {
        what: "bookings/s of Preamble / bare constraint",
        found: ratioOf(figures, ours, bare),
        bound: "at least",
        limit: 0.333,
      },
      {
        what: `p95 with ${crowd} on one time`,
        found: spreadOf(crowdTimes),
        unit: "ms",
        bound: "at most",
        limit: 150,
      },
    ],
  };
}
