/** When patients are reminded of a visit. */
export const reminderWords = (hours: readonly number[]): string =>
  hours.length > 0 ? `Reminded ${hours.map((one) => `${one} h`).join(" and ")} before` : "No reminder";
