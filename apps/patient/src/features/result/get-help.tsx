import type { Text } from "../../text/text.ts";

/** When to get help at once, one sign a line, whatever the level. */
export function GetHelp({ text }: { text: Text }) {
  return (
    <section aria-labelledby="help" className="border-s-4 border-danger ps-4">
      <h2 id="help">{text.resultAlways}</h2>
      <ul className="mt-2 ms-5 list-disc">
        {text.resultAlwaysItems.split("|").map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p className="mt-2 font-semibold">{text.resultAlwaysCall}</p>
    </section>
  );
}
