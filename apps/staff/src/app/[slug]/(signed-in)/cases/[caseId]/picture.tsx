import { isOpenStatus } from "@preamble/db/case-status";
import { Panel } from "@preamble/ui/panel";
import { answersOnRecord } from "./answers-on-record.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { BodyMap } from "./body-map.tsx";
import { Contradictions } from "./contradictions.tsx";
import { Denied } from "./denied.tsx";
import { PhoneAnswers } from "./phone-answers.tsx";
import { Timeline } from "./timeline.tsx";
import { Unresolved } from "./unresolved.tsx";

type Props = { slug: string; found: CaseView; standing: string; when: (at: Date) => string };

/** What is still to be asked, what does not fit, where it hurts and what was denied. */
export function Picture({ slug, found, standing, when }: Props) {
  const { fired, unresolved, contradictions, withdrawn, denied, missing } = found;
  const nothing = [
    ...(unresolved.length === 0 ? ["nothing unresolved"] : []),
    ...(contradictions.length === 0 ? ["no contradictions"] : []),
    ...(withdrawn.every(({ slip }) => slip) ? ["nothing withdrawn"] : []),
  ].join(", ");
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex items-start justify-between gap-4">
        {nothing ? (
          <p className="text-muted">
            {nothing.charAt(0).toUpperCase()}
            {nothing.slice(1)}.
          </p>
        ) : null}
        {isOpenStatus(found.status) && !found.isEarlier ? (
          <div className="compact no-print shrink-0">
            <PhoneAnswers
              slug={slug}
              caseId={found.id}
              version={found.version}
              questions={found.questions}
              onRecord={answersOnRecord(found, when)}
              standing={standing}
            />
          </div>
        ) : null}
      </div>
      {fired.length > 0 ? <Unresolved unresolved={unresolved} missing={missing} /> : null}
      {contradictions.length > 0 ? (
        <Contradictions {...found} slug={slug} caseId={found.id} standing={standing} />
      ) : null}
      <Timeline {...found} />
      <Panel heading="Where it hurts">
        <BodyMap found={found} />
      </Panel>
      <Denied denied={denied} withdrawn={withdrawn} />
    </div>
  );
}
