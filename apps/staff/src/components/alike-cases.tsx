import Link from "next/link";
import type { QueueRow } from "../server/staff.ts";

type Props = {
  slug: string;
  clinical: boolean;
  alike: QueueRow["alike"];
  /** Says what the match rests on, where there is room for it. */
  explained?: boolean;
};

/** Other open cases that are, or may be, of the same person: two forms that each wait for someone to look. */
export function AlikeCases({ slug, clinical, alike, explained = false }: Props) {
  return alike.map(({ id, reference, same }) => (
    <span key={id} className="block text-sm">
      <strong>{same ? "Other open case:" : "Possible match:"}</strong>{" "}
      <Link href={`/${slug}/cases/${id}${clinical ? "" : "/call"}`} prefetch={false}>
        {reference}
      </Link>
      {explained && !same ? ", same date of birth and name or telephone" : ""}
    </span>
  ));
}
