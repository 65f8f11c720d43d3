import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase, type TestDatabase } from "./database.ts";

let database: TestDatabase;
let writer: Client;
beforeAll(async () => {
  database = await testDatabase();
  writer = new Client(database.ownerUrl);
  await writer.connect();
  // A copy of the table with all of its checks needs no patients.
  await writer.query("create table visit (like appointment including all)");
});
afterAll(async () => {
  await writer.end();
  await database.drop();
});

const startsAt = "2026-03-04T15:00:00Z";
const columns = {
  clinic_id: randomUUID(),
  slot_id: randomUUID(),
  patient_id: randomUUID(),
  visit_type: "urgent-check",
  starts_at: startsAt,
  ends_at: "2026-03-04T15:30:00Z",
  status: "booked",
  case_level_rank: 4,
  window_ends_at: startsAt,
};

/** What PostgreSQL says of a visit that is written past every verb: "written", or the constraint against it. */
async function write(changed: object, status = "booked"): Promise<string> {
  const row = { ...columns, staff_member_id: randomUUID(), case_id: randomUUID(), booking_key: randomUUID() };
  const given = Object.entries({ ...row, status, ...changed });
  const names = given.map(([name]) => name).join(", ");
  const places = given.map((_, index) => `$${index + 1}`).join(", ");
  try {
    await writer.query(
      `insert into visit (${names}) values (${places})`,
      given.map(([, value]) => value),
    );
    return "written";
  } catch (fault) {
    if (fault instanceof Error && "constraint" in fault) return String(fault.constraint);
    throw fault;
  }
}

/** docs/clinical/journey.md section 4: emergency-now, rank 5, is offered nothing. */
describe("a visit written past the gate", () => {
  it.each(["held", "booked", "seen", "expired"])("of an emergency is refused, were it %s", async (status) => {
    const held = { held_until: startsAt, override_reason: "No car until Thursday" };
    expect(await write({ ...held, case_level_rank: 5 }, status)).toBe("appointment_never_for_an_emergency");
  });

  it.each([0, 1, 2, 3, 4])("of a case of rank %i stands", async (rank) =>
    expect(await write({ case_level_rank: rank })).toBe("written"),
  );

  it("stands on the last moment of its window and is refused after it", async () => {
    expect(await write({})).toBe("written");
    const late = { window_ends_at: "2026-03-04T14:59:59.999Z" };
    expect(await write(late)).toBe("appointment_inside_its_window");
  });

  it("after its window stands for a reason in words, and a blank one is none", async () => {
    const late = { window_ends_at: "2026-03-04T14:00:00Z" };
    expect(await write({ ...late, override_reason: "No car until Thursday" })).toBe("written");
    for (const blank of ["", "   "]) {
      expect(await write({ ...late, override_reason: blank })).toBe("appointment_inside_its_window");
    }
  });
});
