import type { FormContent } from "./form-content.ts";

/** A form in the helper's voice with the name of the patient in its words; one in the patient's has no place for it. */
export function withName(content: FormContent, name: string | null): FormContent {
  if (content.voice === "patient" || name === null) return content;
  const named: FormContent = JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll("{name}", () => name) : value,
  );
  return named;
}
