/** The languages a patient may read. All Spanish text awaits a translator's review. */
export const languages = ["en", "es"] as const;

export type Language = (typeof languages)[number];
