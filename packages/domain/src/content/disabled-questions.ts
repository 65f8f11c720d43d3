/** Questionnaires whose official text no clinic has supplied: scored when given, never asked. */
export const disabledQuestions: ReadonlySet<string> = new Set(["rmdq-score", "psfs-score"]);
