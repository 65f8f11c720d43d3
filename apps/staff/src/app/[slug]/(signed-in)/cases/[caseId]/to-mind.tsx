import { takenBack } from "./withdrawn.tsx";

type Props = {
  withdrawn: Parameters<typeof takenBack>[0];
  contradictions: readonly { readonly cleared: object | null }[];
  unresolved: readonly unknown[];
  missing: readonly unknown[];
};

/** What a decision has to mind and may lie below the fold: how much of it there is, each leading there. */
export function ToMind({ withdrawn, contradictions, unresolved, missing }: Props) {
  const counts = [
    ["withdrawn", "Withdrawn", takenBack(withdrawn)],
    ["contradictions", "Contradictions", contradictions.filter(({ cleared }) => !cleared).length],
    ["unresolved", "Unresolved", unresolved.length],
    ["left-open", "Left open", missing.length],
  ] as const;
  const some = counts.filter(([, , count]) => count > 0);
  if (some.length === 0) return null;
  return (
    <ul aria-label="To mind" className="flex flex-wrap gap-x-4 font-semibold">
      {some.map(([id, name, count]) => (
        <li key={id}>
          <a href={`#${id}`}>
            {name} {count}
          </a>
        </li>
      ))}
    </ul>
  );
}
