/** Why an answer was taken back that the patient did not take back: a newer protocol asks it in other words. */
export const questionChanged = "question-changed";
