/** The item that says when to get help, and not when to stop (docs/clinical/journey.md section 6). */
export const safetyNetItem = "pro-help-early";
