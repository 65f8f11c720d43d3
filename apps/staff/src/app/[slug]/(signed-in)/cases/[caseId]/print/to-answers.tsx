const words = "in the answers";

/** Where every answer stands on this page, or on the page that has them. */
export const answersId = "every-answer";

/** A line of the sheet; where it says that there is more in the answers, that leads there. */
export function ToAnswers({ line, shown }: { line: string; shown: boolean }) {
  const [before = "", ...after] = line.split(words);
  if (after.length === 0) return line;
  return (
    <>
      {before}
      <a href={`${shown ? "" : "?answers"}#${answersId}`}>{words}</a>
      {after.join(words)}
    </>
  );
}
