/** Today's date at the demo clinic and every test clinic, as a form answers it: 2026-03-02. */
export const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
