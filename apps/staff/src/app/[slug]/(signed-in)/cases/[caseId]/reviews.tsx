import { Panel } from "@preamble/ui/panel";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { AddAddendum } from "./add-addendum.tsx";
import { SecondSignature } from "./second-signature.tsx";

type Props = Pick<CaseView, "reviews" | "version"> & {
  slug: string;
  caseId: string;
  standing: string;
  /** Who reads: nobody signs their own verdict a second time. */
  readerId: string;
  when: (at: Date) => string;
};

/** The signed verdicts, newest first; one that waits for its second signature can be signed here. */
export function Reviews({ reviews, version, slug, caseId, standing, readerId, when }: Props) {
  if (reviews.length === 0) return null;
  return (
    <Panel heading="Reviews">
      <ul className="flex flex-col gap-2">
        {reviews.map((one) => (
          <li key={one.id} className="border-s-4 border-line ps-2">
            <strong>
              {one.verdict === "agree"
                ? `Agreed: ${levelNames[one.level].toLowerCase()}`
                : `${levelNames[one.from]} to ${levelNames[one.level].toLowerCase()}`}
              {one.waits ? ", waits for a second signature" : ""}
            </strong>
            {one.reason ? <span className="block whitespace-pre-wrap">{one.reason}</span> : null}
            <span className="block text-sm text-muted">
              {one.by}, {when(one.signedAt)}
              {one.spokeAt ? `, spoke with the patient ${when(one.spokeAt)}` : ""}
              {one.secondBy && one.secondSignedAt ? `; ${one.secondBy}, ${when(one.secondSignedAt)}` : ""}
            </span>
            {one.addenda.map(({ id, text, by, at }) => (
              <span key={id} className="mt-1 block border-s-2 border-line ps-2">
                <span className="block whitespace-pre-wrap">{text}</span>
                <span className="block text-sm text-muted">
                  Addendum: {by}, {when(at)}
                </span>
              </span>
            ))}
            <span className="compact no-print mt-1 block">
              <AddAddendum slug={slug} reviewId={one.id} standing={standing} />
            </span>
            {one.waits && one.byId !== readerId ? (
              <span className="compact no-print mt-1 block">
                <SecondSignature
                  slug={slug}
                  caseId={caseId}
                  version={version}
                  level={one.level}
                  secondOf={one.id}
                  standing={standing}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
