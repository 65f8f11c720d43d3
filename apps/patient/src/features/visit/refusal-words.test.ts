import { firmReasons, overridableReasons } from "@preamble/booking/gate";
import { describe, expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { refusalWords } from "./refusal-words.ts";

const words = (code: string, reasons: readonly string[] = []) =>
  refusalWords({ code, reasons, alternatives: [] }, en, "+1 843 555 0100");

describe("a refusal in the patient's words", () => {
  it("names every reason at once", () => {
    expect(words("not_bookable", ["too-soon", "kept-for-more-urgent"])).toEqual([
      "It is too soon. The clinic needs more time to get ready.",
      "It is kept for someone who needs care sooner.",
    ]);
  });

  it("says a thing once that two reasons share", () => {
    expect(words("not_bookable", ["below-youngest-age", "minor-needs-adult"])).toEqual([
      "You can’t book this by yourself. Call +1 843 555 0100.",
    ]);
  });

  it.each([...firmReasons, ...overridableReasons])("has words for %s", (reason) => {
    expect(words("not_bookable", [reason])[0]).toMatch(/\.$/);
  });

  it("of a time that was kept and is kept no more", () => {
    expect(words("expired")).toEqual(["The 10 minutes are over. Choose a time again."]);
  });

  it("of a time that another took, and of a visit that changed meanwhile", () => {
    expect(words("slot_taken")).toEqual(["Someone took it just now."]);
    expect(words("conflict")).toEqual(["Your visit was changed just now. Look at it again."]);
  });
});
