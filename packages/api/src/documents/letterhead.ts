import type { loadClinic } from "../clinic.ts";
import { paperOf } from "./paper-of.ts";

/** What stands at the head of a letter, and the paper that it is printed on. */
export const letterhead = ({ name, phone, branding, hours }: Awaited<ReturnType<typeof loadClinic>>) => ({
  name,
  phone,
  address: [...(branding?.address ?? [])],
  timeZone: hours.timeZone,
  initials: branding?.initials ?? null,
  colour: branding?.colour ?? null,
  paper: paperOf(branding),
});
