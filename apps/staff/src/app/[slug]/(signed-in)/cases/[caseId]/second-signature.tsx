"use client";

import type { Level } from "@preamble/domain/levels";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = {
  slug: string;
  caseId: string;
  version: number;
  level: Level;
  secondOf: string;
  standing: string;
};

/** The second signature under a lowered level, after which it is in force. */
export function SecondSignature({ slug, caseId, version, level, secondOf, standing }: Props) {
  return (
    <ActionDialog
      label="Sign as second"
      heading={`Lower to ${levelNames[level].toLowerCase()}?`}
      submitLabel="Sign as second"
      standing={standing}
      onSubmit={() => staffClient(slug).cases.review.mutate({ caseId, version, level, secondOf })}
    >
      <p>With your signature the level is in force and the case can be booked as such.</p>
    </ActionDialog>
  );
}
