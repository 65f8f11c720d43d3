import { describe, expect, it } from "vitest";
import { gateMarkdown, gateTable, type GateCell, type SlotClass } from "./testing/gate-table.ts";

const cells = gateTable();
const wrong = (isRight: (cell: GateCell) => boolean, of: (cell: GateCell) => boolean) =>
  cells.filter((cell) => of(cell) && !isRight(cell));
const isBooker = ({ role }: GateCell) => role === "patient" || role === "front-desk" || role === "clinician";
const atTheDesk = ({ route, role }: GateCell) =>
  (route === "staff" || route === "reschedule") && (role === "front-desk" || role === "clinician");
const isEmergency = ({ level }: GateCell) => level === "emergency-now";
const books = ({ answer }: GateCell) => answer.startsWith("yes");

/** docs/clinical/journey.md section 4; same-day is the most urgent level that supply is kept for. */
const overridable: readonly SlotClass[] = [
  "after the window",
  "another type of visit",
  "kept for a more urgent level",
  "by telephone, for a patient with no phone that is safe to call",
];
const firm: readonly SlotClass[] = [
  "by telephone, for a case seen in the room",
  "already begun",
  "below the youngest age",
  "a minor without a named adult",
];
const nothingAbove = ({ level, slotClass }: GateCell) =>
  level === "same-day" && slotClass === "kept for a more urgent level";

describe("the gate, over every level, class of slot, route and role", () => {
  it("asks 6 levels x 10 classes x 4 routes x 5 roles, without and with a reason", () =>
    expect(cells).toHaveLength(6 * 10 * 4 * 5 * 2));

  it("lets nobody book an emergency, by any route, with any reason", () =>
    expect(wrong(({ answer }) => answer.includes("emergency"), isEmergency)).toEqual([]));

  it("lets nobody book who is neither patient nor front desk nor clinician", () =>
    expect(
      wrong(
        ({ answer }) => answer.includes("may-not-book"),
        (cell) => !isBooker(cell),
      ),
    ).toEqual([]));

  it("lets each of those book a slot that fits", () =>
    expect(
      wrong(
        ({ answer }) => answer === "yes",
        (cell) => !isEmergency(cell) && isBooker(cell) && cell.slotClass === "fits the level",
      ),
    ).toEqual([]));

  it("lets the front desk and clinicians alone set a window, a type, kept supply or a missing phone aside, with a written reason", () =>
    expect(
      wrong(
        (cell) => books(cell) === (atTheDesk(cell) && cell.withReason),
        (cell) => !isEmergency(cell) && !nothingAbove(cell) && overridable.includes(cell.slotClass),
      ),
    ).toEqual([]));

  it("holds everyone but the clinic's own desk to the notice", () =>
    expect(
      wrong(
        (cell) => books(cell) === atTheDesk(cell),
        (cell) => !isEmergency(cell) && cell.slotClass === "sooner than the notice",
      ),
    ).toEqual([]));

  it("lets no reason set aside the room, the time, or the age", () =>
    expect(
      wrong(
        (cell) => !books(cell),
        ({ slotClass }) => firm.includes(slotClass),
      ),
    ).toEqual([]));

  it("is the table in docs/booking-gate.md", () =>
    expect(gateMarkdown(cells)).toMatchFileSnapshot("../../../docs/booking-gate.md"));
});
