const minutes = 60_000;
const hours = 60 * minutes;

/** How long a session lasts without a request, and at most. A patient may put the form aside for the day. */
export const staffSession = { idleMs: 15 * minutes, absoluteMs: 12 * hours } as const;
export const patientSession = { idleMs: 24 * hours, absoluteMs: 24 * hours } as const;
