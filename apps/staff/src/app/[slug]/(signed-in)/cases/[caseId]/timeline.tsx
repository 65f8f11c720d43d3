import { Panel } from "@preamble/ui/panel";
import { signsSince } from "../../../../../features/cases/signs-since.ts";

type Sign = ReturnType<typeof signsSince>[number];

const named = ({ name, unsure }: Sign): string => `${name}${unsure ? " (not sure)" : ""}`;

/** When each sign of bladder, bowel and saddle began, drawn back from when it was told; timing decides the pathway. */
export function Timeline(found: Parameters<typeof signsSince>[0]) {
  const signs = signsSince(found);
  if (signs.length === 0) return null;
  const undated = Map.groupBy(
    signs.filter(({ back }) => back === null),
    ({ words }) => words,
  );
  return (
    <Panel heading="Bladder, bowel, saddle: since when">
      <ul className="flex flex-col gap-1 text-sm">
        {signs.map((sign) =>
          sign.back === null ? null : (
            <li key={sign.questionId} className="grid grid-cols-[1fr_11rem_8rem] items-center gap-x-3">
              <strong>{named(sign)}</strong>
              <span>{sign.words}</span>
              <svg
                aria-hidden="true"
                viewBox="0 0 5 1"
                preserveAspectRatio="none"
                className="h-3 w-full border-e-2 border-ink rtl:-scale-x-100"
              >
                <rect x={5 - sign.back} width={sign.back} height={1} className="fill-danger" />
              </svg>
            </li>
          ),
        )}
        {[...undated].map(([words, without]) => (
          <li key={words}>
            <strong>{without.map(named).join(" · ")}</strong>: {words}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
