/** Why a patient calls a visit off. */
export const patientCancelReasons = ["feels-better", "cannot-come", "seen-elsewhere", "other"] as const;

/** Why a visit is called off: by a patient, or by the clinic for either's sake. */
export const cancelReasons = [...patientCancelReasons, "clinician-away", "clinic-closed"] as const;

/** Why a visit was called off: the last is said by nobody, it follows when a case becomes more urgent. */
export const recordedCancelReasons = [...cancelReasons, "more-urgent"] as const;

/** Whether a recorded reason is one that a patient gives; the others are the clinic's. */
export const isPatientReason = (reason: (typeof recordedCancelReasons)[number]): boolean =>
  patientCancelReasons.some((own) => own === reason);

export type CancelReason = (typeof cancelReasons)[number];
