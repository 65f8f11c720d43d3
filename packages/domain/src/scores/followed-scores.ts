/** What a patient's course is told by, from one form to the next; the content of a protocol has each of them. */
export const followedScores: readonly string[] = [
  "pain-now",
  "pain-worst-24h",
  "peg-score",
  "phq2-score",
  "gad2-score",
  "rmdq-score",
  "psfs-score",
];
