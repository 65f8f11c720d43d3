/** In what a patient may tell a temperature; rules read Celsius (docs/clinical/journey.md 1.12). */
export const temperatureUnits = ["f", "c"] as const;
