/** Minutes that a slot is kept for someone who chose it and has not confirmed yet. */
export const holdMinutes = 10;
