import type { AuditFilter } from "@preamble/api/audit/list-audit";
import { Field, SelectField } from "@preamble/ui/field";
import { auditActs } from "./audit-acts.ts";
import { FilterActions } from "../../../../components/filter-actions.tsx";

type Props = {
  base: string;
  filter: AuditFilter;
  actors: readonly { readonly id: string; readonly name: string }[];
};

/** Narrows the audit trail to a case, a member, an act or days; only codes and ids stand in the address. */
export function AuditFilters({ base, filter, actors }: Props) {
  return (
    <form action={base} className="no-print compact mb-3 flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field
        key={`reference ${filter.reference}`}
        name="reference"
        label="Reference of a case"
        autoComplete="off"
        maxLength={20}
        defaultValue={filter.reference}
        className="w-44"
      />
      <SelectField
        key={`member ${filter.memberId}`}
        name="memberId"
        label="Member"
        defaultValue={filter.memberId ?? ""}
      >
        <option value="">Anyone</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Field
        key={`action ${filter.action}`}
        name="action"
        label="Act"
        list="acts"
        autoComplete="off"
        maxLength={60}
        defaultValue={filter.action}
        className="w-56"
      />
      <datalist id="acts">
        {[...auditActs].map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </datalist>
      {(["from", "until"] as const).map((end) => (
        <Field
          key={`${end} ${filter[end]}`}
          name={end}
          label={end === "from" ? "From" : "Until"}
          type="date"
          defaultValue={filter[end]}
          className="w-40"
        />
      ))}
      <label className="inline-flex min-h-(--control) items-center gap-2">
        <input
          key={`signs ${filter.signs}`}
          type="checkbox"
          name="signs"
          value="true"
          defaultChecked={filter.signs}
          className="size-[1.25em]"
        />
        With signs of open pages
      </label>
      <FilterActions {...{ base, filter }} />
    </form>
  );
}
