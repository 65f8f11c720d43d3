import type { PatientApi } from "../../../trpc-client.ts";
import type { Draft } from "./draft.ts";
import { readDrafts } from "./draft-store.ts";
import { handOverLate } from "./hand-over-late.ts";

/** The drafts on this phone but those of forms that this browser's session knows to be sent, which leave it. */
export async function unsentDrafts(api: PatientApi, slug: string): Promise<readonly Draft[]> {
  const unsent: Draft[] = [];
  for (const draft of await readDrafts(slug)) {
    const { id } = draft.intake;
    if ((await statusOf(api, id)) === "sent") void handOverLate(slug, id);
    else unsent.push(draft);
  }
  return unsent;
}

/** How a form of this browser's session stands; null where it is another's. */
export const statusOf = (api: PatientApi, intakeId: string): Promise<"open" | "sent" | null> =>
  api.intake.get.query({ intakeId }).then(
    ({ status }) => status,
    () => null,
  );
