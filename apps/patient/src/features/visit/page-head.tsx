import type { ReactNode } from "react";
import type { Text } from "../../text/text.ts";
import { ReadAloud } from "../intake/read-aloud/read-aloud.tsx";
import { EmergencyResult, type Screen } from "../result/emergency-result.tsx";

type Props = {
  text: Text;
  phone: string;
  /** Of an emergency, what to do now; null where it is none. */
  screen: Screen | null;
  children: ReactNode;
};

/** What a page after sending is about; in an emergency what to do now stands above it. */
export function PageHead({ text, phone, screen, children }: Props) {
  return (
    <div>
      {screen ? <EmergencyResult {...{ text, screen, phone }} /> : null}
      {screen ? <h2 className="mt-6">{children}</h2> : <h1>{children}</h1>}
      <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
    </div>
  );
}
