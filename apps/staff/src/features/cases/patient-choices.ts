import type { Annotations } from "@preamble/domain/annotations";
import { type ConsentKind, consentKinds } from "@preamble/domain/consents";
import type { CannotReason } from "@preamble/domain/content/cannot-reasons";

export const cannotReasonNames: Readonly<Record<CannotReason, string>> = {
  "no-ride": "no ride",
  alone: "alone",
  "cannot-get-up": "cannot get up",
  cost: "cost",
  caring: "caring for someone",
  afraid: "afraid",
};

/** What the patient said on the emergency screen; null where it asked nothing or was not answered. */
export function emergencyChoiceWords({
  emergencyChoice,
  cannotReason,
}: Pick<Annotations, "emergencyChoice" | "cannotReason">): string | null {
  if (!emergencyChoice) return null;
  const said = { going: "I am going now", cannot: "I can’t go", disagree: "I don’t agree" }[emergencyChoice];
  const why = cannotReason ? cannotReasonNames[cannotReason] : "did not say why";
  return `Emergency screen: “${said}”${emergencyChoice === "cannot" ? ` (${why})` : ""}`;
}

const kinds: Readonly<Record<ConsentKind, string>> = {
  care: "care",
  "data-sharing": "data sharing",
  photos: "photos",
  research: "research",
};

/** What the patient agreed to, and what they took back; what was never given is not consented to. */
export function consentWords(consents: Readonly<Partial<Record<ConsentKind, { given: boolean }>>>): string[] {
  const named = (given: boolean) =>
    consentKinds
      .filter((kind) => consents[kind]?.given === given)
      .map((kind) => kinds[kind])
      .join(", ");
  return [
    `Consents to: ${named(true) || "nothing"}`,
    ...(named(false) ? [`Took back consent to: ${named(false)}`] : []),
  ];
}

/** What stands beside the papers that go to others; null where the patient agreed to it. */
export function sharingWords(
  consents: Readonly<Partial<Record<ConsentKind, { given: boolean }>>>,
): string | null {
  const sharing = consents["data-sharing"];
  if (sharing?.given) return null;
  return sharing ? "Took back consent to sharing" : "Has not agreed to sharing";
}
