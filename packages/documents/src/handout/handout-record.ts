import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";

/** What a patient takes home on paper, in their language. */
export interface HandoutRecord {
  language: Language;
  clinic: { name: string; phone: string; address: string[]; timeZone: string };
  reference: string;
  name: string;
  /** null: nothing is booked. */
  visit: { startsAt: Date; visitType: VisitType; withWhom: string; place: string } | null;
  /** In the order of the advice that the patient sees after sending. */
  advice: { id: string; title: string; how: string; stop: string }[];
  /** Such as what not to add to a medicine that is already taken. */
  cautions: string[];
}
