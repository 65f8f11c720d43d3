import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomFrom } from "../src/seed/random.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { openRace, type Racer } from "./race/open-race.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const attempts = Number(process.env["PREAMBLE_ATTEMPTS"] ?? 2000);
const racers = 200;
const limitMs = 60_000 + attempts * 100;

let server: DatabaseServer;
let apps: readonly [Killable, Killable];
beforeAll(async () => {
  server = await openDatabaseServer();
  apps = [await nextApp("patient", { server }), await nextApp("patient", { server })];
  await Promise.all(apps.map((app) => app.start()));
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await server.close();
});

const race = (slots: number) => openRace(server, [apps[0].address, apps[1].address], { racers, slots });

const unchanged = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };

it(`of ${racers} patients who want one slot at once at two servers, one has it and every other is told that it is taken`, async () => {
  const one = await race(1);
  const told = await Promise.all(
    one.racers.map(({ ask }, index) =>
      ask(index, index % 4 < 2 ? "appointments.book" : "appointments.hold", {
        slotId: one.slots[0],
        bookingKey: randomUUID(),
      }),
    ),
  );
  expect(told.filter((code) => code === "done")).toHaveLength(1);
  expect(told.filter((code) => code === "slot_taken")).toHaveLength(racers - 1);
  expect(await one.overlaps()).toEqual([]);
});

it(
  `no two visits overlap through ${attempts - racers} attempts of ${racers} patients at 100 slots and two servers (seed ${seed})`,
  async () => {
    const hundred = await race(100);
    const random = randomFrom(seed);
    const keptBy = new Map<Racer, { slotId: string; bookingKey: string }>();
    const counts = new Map<string, number>();

    async function attempt(racer: Racer, visit: { id: string; version: number } | undefined) {
      const at = random.between(0, 1);
      const slotId = random.pick(hundred.slots);
      const choice = random.between(1, 10);
      const kept = keptBy.get(racer);
      if (kept) {
        keptBy.delete(racer);
        // Its ten minutes end while others ask for the same time.
        if (choice <= 4) await hundred.runOut(kept.bookingKey);
        if (choice <= 2)
          return ["release", await racer.ask(at, "appointments.release", { bookingKey: kept.bookingKey })];
        return ["confirm", await racer.ask(at, "appointments.book", kept)];
      }
      if (visit) {
        const which = { appointmentId: visit.id, version: visit.version };
        return choice <= 4
          ? ["cancel", await racer.ask(at, "appointments.cancel", { ...which, reason: "cannot-come" })]
          : ["move", await racer.ask(at, "appointments.move", { ...which, slotId, recheck: unchanged })];
      }
      const wanted = { slotId, bookingKey: randomUUID() };
      if (choice <= 5) return ["book", await racer.ask(at, "appointments.book", wanted)];
      const code = await racer.ask(at, "appointments.hold", wanted);
      if (code === "done") keptBy.set(racer, wanted);
      return ["hold", code];
    }

    for (let done = racers; done < attempts; done += racers) {
      const visits = new Map(
        (await hundred.standing())
          .filter(({ status }) => status === "booked")
          .map((one) => [one.intakeId, one]),
      );
      const told = await Promise.all(
        hundred.racers.map((racer) => attempt(racer, visits.get(racer.intakeId))),
      );
      for (const [what, code] of told) {
        counts.set(`${what} ${code}`, (counts.get(`${what} ${code}`) ?? 0) + 1);
      }
      expect(await hundred.overlaps()).toEqual([]);
    }

    for (const what of ["book", "hold", "confirm", "move", "cancel", "release"]) {
      expect(counts.get(`${what} done`) ?? 0, what).toBeGreaterThan(0);
    }
    const told = new Set([...counts.keys()].map((key) => key.split(" ")[1]));
    expect(told).toEqual(new Set(["done", "expired", "slot_taken"]));
  },
  limitMs,
);
