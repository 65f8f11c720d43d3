/** What staff read of a case whose patient was told that no time fits. */
export const noSlotWords = "no slot in window";

export const noSlotSaid = (time: string): string => `No slot in window: the patient was told so ${time}.`;
