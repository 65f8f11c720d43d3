import { fill } from "@preamble/domain/fill";
import type { Text } from "../../../text/text.ts";
import type { Draft } from "./draft.ts";

/** What a kept draft is offered by: the patient's first name, where it is known. */
export function goOnWords(draft: Draft, text: Text): string {
  const name = firstName(draft);
  return name ? fill(text.startKeptGoOnWith, { name }) : text.startKeptGoOn;
}

/** What the deletion of a kept draft is offered by. */
export function deleteWords(draft: Draft, text: Text): string {
  const name = firstName(draft);
  return name ? fill(text.startKeptDeleteOf, { name }) : text.startKeptDelete;
}

function firstName({ intake, pending }: Draft): string | undefined {
  const [name] = (intake.contact?.name ?? pending.typed?.["name"] ?? "").trim().split(/\s/);
  return name;
}
