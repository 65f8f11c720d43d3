export const draftDays = 30;
