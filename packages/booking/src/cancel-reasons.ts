/** Why a visit is called off: the first three by a patient, the next two by the clinic. */
export const cancelReasons = [
  "feels-better",
  "cannot-come",
  "seen-elsewhere",
  "clinician-away",
  "clinic-closed",
  "other",
] as const;

export type CancelReason = (typeof cancelReasons)[number];
