/** Why a patient calls a visit off. */
export const patientCancelReasons = ["feels-better", "cannot-come", "seen-elsewhere", "other"] as const;

/** Why a visit is called off: by a patient, or by the clinic. */
export const cancelReasons = [
  "feels-better",
  "cannot-come",
  "seen-elsewhere",
  "clinician-away",
  "clinic-closed",
  "other",
] as const;

export type CancelReason = (typeof cancelReasons)[number];
