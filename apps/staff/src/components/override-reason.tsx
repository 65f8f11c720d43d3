import { longestReason, shortestReason } from "@preamble/domain/reason-length";
import { TextAreaField } from "@preamble/ui/field";
import { reasonWords } from "../features/visits/booking-words.ts";

type Props = {
  /** What a written reason must set aside. */
  against: readonly string[];
  missing: boolean;
  value: string;
  onChange: (reason: string) => void;
};

/** Whether a reason that is needed is too short to be one. */
export const lacksReason = (against: readonly string[], reason: string): boolean =>
  against.length > 0 && reason.trim().length < shortestReason;

/** Why a time is right that does not fit; nothing where it fits. */
export function OverrideReason({ against, missing, value, onChange }: Props) {
  if (against.length === 0) return null;
  return (
    <TextAreaField
      name="reason"
      label="Why this time all the same?"
      hint={
        `What stands against it: ${against.map(reasonWords).join("; ")}.` +
        (against.includes("outside-window") ? " So late, the clock runs on unless a clinician books it." : "")
      }
      error={missing ? "Write why this time is right." : undefined}
      rows={2}
      maxLength={longestReason}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
