import { ButtonLink } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";

type Screen = {
  readonly heading: string;
  readonly button: string;
  readonly phone: string;
  readonly more: readonly string[];
};

/** An emergency that was sent still says what to do now, first of all. */
export function EmergencyResult({ text, screen }: { text: Text; screen: Screen }) {
  return (
    <div className="flex flex-col gap-4">
      <h1>{screen.heading}</h1>
      <p>{text["level-emergency-now"]}</p>
      <p>
        <ButtonLink kind="danger" href={`tel:${screen.phone}`}>
          {screen.button}
        </ButtonLink>
      </p>
      <ul className="ms-5 list-disc">
        {screen.more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
