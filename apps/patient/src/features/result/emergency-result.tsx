import { ButtonLink } from "@preamble/ui/button";
import { CallClinic } from "../../components/call-clinic.tsx";
import type { Text } from "../../text/text.ts";

export type Screen = {
  readonly heading: string;
  readonly button: string;
  readonly phone: string;
  readonly more: readonly string[];
};

/** An emergency that was sent still says what to do now, first of all. */
export function EmergencyResult({ text, screen, phone }: { text: Text; screen: Screen; phone: string }) {
  return (
    <div className="flex flex-col gap-4">
      <h1>{screen.heading}</h1>
      <p>{text["level-emergency-now"]}</p>
      <p className="flex flex-col gap-3 sm:flex-row">
        <ButtonLink kind="danger" href={`tel:${screen.phone}`}>
          {screen.button}
        </ButtonLink>
        <CallClinic {...{ text, phone }} />
      </p>
      <ul className="ms-5 list-disc">
        {screen.more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
