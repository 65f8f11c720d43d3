import { noCallOf } from "@preamble/booking/call-plan";
import { secondWording } from "./text-about.ts";
import type { Text } from "./text.ts";

type Reach = { readonly phone: string | null; readonly safeToCall: boolean };

/** Whether the clinic calls who can be reached so. */
export const isCalled = (reach: Reach | null): boolean => reach !== null && noCallOf(reach) === null;

/**
 * The texts after sending: what says that the clinic calls has a second wording, under the same key and "NoCall", for
 * who gave no phone, or none that is safe to call. It says at which number they reach the clinic.
 */
export const textTo = (text: Text, reach: Reach | null, clinic: { readonly phone: string }): Text =>
  isCalled(reach) ? text : secondWording(text, /NoCall$/, { phone: clinic.phone });
