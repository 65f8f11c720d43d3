import { Notice } from "@preamble/ui/notice";
import Link from "next/link";
import { levelNames } from "../../../../../features/cases/level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = Pick<CaseView, "id" | "isEarlier" | "earlierForms"> & {
  slug: string;
  when: (at: Date) => string;
};

/** The forms that came in before the one shown, each with what was taken back in it; or the way back from one of them. */
export function EarlierForms({ slug, id, isEarlier, earlierForms, when }: Props) {
  const address = `/${slug}/cases/${id}`;
  if (isEarlier)
    return (
      <Notice tone="strong" className="my-1">
        This is an earlier form of this case. <Link href={address}>Read the form that came in last</Link>
      </Notice>
    );
  return earlierForms.map(({ intakeId, sentAt, level, withdrawn }) => (
    <p key={intakeId} className="text-sm">
      <strong>Earlier form of this case:</strong>{" "}
      <Link href={`${address}?form=${intakeId}`} prefetch={false}>
        {sentAt ? `sent ${when(sentAt)}` : "not finished"}
      </Link>
      , {levelNames[level]}
      {withdrawn.length > 0 ? `. Taken back in it: ${withdrawn.join("; ")}` : ""}
    </p>
  ));
}
