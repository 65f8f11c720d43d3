import { type Refusal, readRefusal } from "@preamble/api/http/read-refusal";

/** A call that the clinic's server refused, with what it says of that. */
export class Refused extends Error {
  override name = "Refused";
  readonly data: unknown;

  constructor(data: unknown) {
    super("The clinic's server refused a call.");
    this.data = data;
  }
}

/** What the clinic's server answered instead of doing it, or "unavailable" where it was not reached. */
export const refusalOf = (fault: unknown): Refusal => readRefusal(fault instanceof Refused && fault.data);
