import fc from "fast-check";
import { expect, it } from "vitest";
import { mayBook } from "./gate.ts";
import { offeredSlots } from "./offered-slots.ts";
import { gateInput } from "./testing/arbitraries.ts";

it("an emergency is refused whoever asks, by any route, for any slot, with any reason", () => {
  fc.assert(
    fc.property(gateInput, (input) => {
      const emergency = { ...input, level: "emergency-now" } as const;
      const result = mayBook(emergency);
      expect(result.allowed ? [] : result.reasons).toContain("emergency");
      expect(offeredSlots([input.slot], emergency)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it("whatever is booked starts ahead and inside the window, or the front desk or a clinician wrote why", () => {
  fc.assert(
    fc.property(gateInput, (input) => {
      const result = mayBook(input);
      if (!result.allowed) return;
      expect(input.slot.startsAt > input.now).toBe(true);
      const inside = input.windowEndsAt !== null && input.slot.startsAt <= input.windowEndsAt;
      const overriddenByStaff =
        (input.route === "staff" || input.route === "reschedule") &&
        (input.role === "front-desk" || input.role === "clinician") &&
        (input.overrideReason ?? "").trim() !== "";
      expect(inside || overriddenByStaff).toBe(true);
      expect(result.overridden.includes("outside-window")).toBe(!inside);
    }),
    { numRuns: 3000 },
  );
});

it("every refusal has reasons, each named once", () => {
  fc.assert(
    fc.property(gateInput, (input) => {
      const result = mayBook(input);
      if (result.allowed) return;
      expect(result.reasons.length).toBeGreaterThan(0);
      expect(new Set(result.reasons).size).toBe(result.reasons.length);
    }),
    { numRuns: 2000 },
  );
});
