/** Where the parts of this run are; set by the global setup before any test starts. */
function place(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through Playwright.`);
  return value;
}

export const places = {
  get patient() {
    return place("E2E_PATIENT");
  },
  get staff() {
    return place("E2E_STAFF");
  },
  get database() {
    return place("E2E_DATABASE");
  },
  /** One JSON line for each mail that reached the SMTP server. */
  get mail() {
    return place("E2E_MAIL");
  },
  /** The folder of what both apps and the worker say. */
  get logs() {
    return place("E2E_LOGS");
  },
  get databaseLog() {
    return place("E2E_DATABASE_LOG");
  },
};
