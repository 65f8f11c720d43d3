/** Cities whose zone has another name in Spanish. */
const spanishCities: Readonly<Record<string, string>> = {
  "New York": "Nueva York",
  "Los Angeles": "Los Ángeles",
};

/** "Tue 1 Dec, 10:30 (New York)", or "mar 1 dic, 10:30 (Nueva York)": weekday, 24-hour wall time and the zone's city. */
export function formatInZone(at: Date, timeZone: string, locale: "en" | "es"): string {
  const parts = new Intl.DateTimeFormat(locale === "en" ? "en-US" : "es", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value.replace(".", "") ?? "";
  const time = `${part("hour")}:${part("minute")}`;
  return `${part("weekday")} ${part("day")} ${part("month")}, ${time} (${cityOf(timeZone, locale)})`;
}

/** "Mon 14 Dec": the day on a wall, as the time above begins. */
export const dayInZone = (at: Date, timeZone: string): string =>
  formatInZone(at, timeZone, "en").replace(/,.*/, "");

/** The city that a zone is named after. */
export function cityOf(timeZone: string, locale: "en" | "es"): string {
  const city = (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
  return locale === "es" ? (spanishCities[city] ?? city) : city;
}

/** Whether walls in both zones show the same day and time at an instant. */
export function showsTheSame(at: Date, oneZone: string, otherZone: string): boolean {
  const wall = (zone: string) => formatInZone(at, zone, "en").replace(/ \(.*/, "");
  return wall(oneZone) === wall(otherZone);
}
