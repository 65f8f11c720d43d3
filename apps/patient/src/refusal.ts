/** A call that the clinic's server refused, with what it says of that. */
export class Refused extends Error {
  override name = "Refused";
  readonly data: unknown;

  constructor(data: unknown) {
    super("The clinic's server refused a call.");
    this.data = data;
  }
}

/** A time that may be had instead of the one refused. */
export type Alternative = { readonly slotId: string; readonly startsAt: Date };

export type Refusal = {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly alternatives: readonly Alternative[];
};

/** What the clinic's server answered instead of doing it, or "unavailable" where it was not reached. */
export function refusalOf(fault: unknown): Refusal {
  const data: unknown = fault instanceof Refused ? fault.data : null;
  if (typeof data !== "object" || !data || !("code" in data)) {
    return { code: "unavailable", reasons: [], alternatives: [] };
  }
  const reasons = "reasons" in data && Array.isArray(data.reasons) ? data.reasons.map(String) : [];
  const given: unknown[] =
    "alternatives" in data && Array.isArray(data.alternatives) ? data.alternatives : [];
  return { code: String(data.code), reasons, alternatives: given.flatMap(alternativeOf) };
}

function alternativeOf(given: unknown): Alternative[] {
  if (typeof given !== "object" || !given || !("slotId" in given) || !("startsAt" in given)) return [];
  return [{ slotId: String(given.slotId), startsAt: new Date(String(given.startsAt)) }];
}
