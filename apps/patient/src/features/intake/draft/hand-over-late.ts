import { apiOf } from "../../../trpc-client.ts";
import { SaveQueue } from "../save-queue.ts";
import { savingCalls } from "../saving-calls.ts";
import { isEmpty } from "./draft.ts";
import { dropDraft, keepDraft } from "./draft-store.ts";
import { readDrafts } from "./kept-drafts.ts";

/**
 * Sends what a draft on this phone holds of a form that was sent, for as long as it takes, and takes the draft off it.
 * Resolves with whether there was any.
 */
export async function handOverLate(slug: string, intakeId: string): Promise<boolean> {
  const draft = (await readDrafts(slug)).find(({ intake }) => intake.id === intakeId);
  if (!draft) return false;
  if (isEmpty(draft.pending)) {
    await dropDraft(slug, intakeId);
    return false;
  }
  return new Promise((resolve) => {
    const queue = new SaveQueue({
      protocolHash: draft.intake.protocolHash,
      ...savingCalls(apiOf(slug), intakeId),
      keep: (merge) => keepDraft(slug, () => draft, merge),
      onMerged: () => {},
      drop: () => dropDraft(slug, intakeId),
      onState: (state) => {
        if (state.state === "ended") resolve(state.why === "sent");
      },
    });
    void queue.flush();
  });
}
