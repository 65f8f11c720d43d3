import type { QueueFilter } from "@preamble/api/cases/queue-filter";
import { caseStatuses, isOpenStatus } from "@preamble/db/case-status";
import { families } from "@preamble/domain/content/content";
import { languages } from "@preamble/domain/languages";
import { levels } from "@preamble/domain/levels";
import { SelectField } from "@preamble/ui/field";
import { FilterActions } from "../../../../components/filter-actions.tsx";
import { familyNames } from "./family-names.ts";
import { languageName } from "../../../../language-name.ts";
import { levelNames } from "../../../../features/cases/level-names.ts";
import { statusWords } from "../../../../features/cases/status-words.ts";
import type { ClinicLocation, Colleague } from "../../../../server/staff.ts";
import { FoldedFilters } from "./folded-filters.tsx";

type Props = {
  base: string;
  filter: QueueFilter;
  me: string;
  colleagues: readonly Colleague[];
  clinical: boolean;
  locations: readonly ClinicLocation[];
};

/** Narrows the queue; what is chosen stands in the address, so that it can be kept and passed on. */
export function QueueFilters({ base, filter, me, colleagues, clinical, locations }: Props) {
  const others = colleagues.filter(({ id }) => id !== me);
  const choices = [
    ["level", "Level", levels.toReversed().map((level) => [level, levelNames[level]])],
    [
      "due",
      "Due",
      [
        ["overdue", "Overdue"],
        ["soon", "Within the hour"],
        ["breached", "Missed its due time"],
      ],
    ],
    ["status", "State", caseStatuses.filter(isOpenStatus).map((one) => [one, statusWords(one)])],
    ["owner", "Owner", [["me", "Me"], ["nobody", "Nobody yet"], ...others.map(({ id, name }) => [id, name])]],
    ["language", "Language", languages.map((one) => [one, languageName(one)])],
    ...(clinical ? [["family", "Flag", families.map((one) => [one, familyNames[one]])] as const] : []),
    ...(locations.length > 1
      ? [["location", "Location", locations.map(({ id, name }) => [id, `${name}, or no visit yet`])] as const]
      : []),
    ["unresolved", "Unresolved", [["true", "Something is"]]],
  ] as const;
  const chosen = (name: keyof QueueFilter) =>
    name === "owner" && filter.owner === me ? "me" : String(filter[name] ?? "");
  return (
    <FoldedFilters count={Object.keys(filter).length}>
      <form
        action={base}
        className="flex flex-wrap items-end gap-x-3 gap-y-2 max-md:mt-2 md:[&_select]:max-w-40"
      >
        {choices.map(([name, label, options]) => (
          <SelectField
            key={`${name} ${chosen(name)}`}
            id={`filter-${name}`}
            name={name}
            label={label}
            defaultValue={chosen(name)}
          >
            <option value="">Any</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
        ))}
        <FilterActions {...{ base, filter }} />
      </form>
    </FoldedFilters>
  );
}
