import type { ComponentProps, ReactNode } from "react";

/**
 * One radio or tick box whose whole row can be pressed. `extra` follows the row, outside the label, so it may hold
 * controls; with `extraWhen="ticked"` it is shown by style alone, hence also before scripts have loaded.
 */
export function OptionRow({
  label,
  hint,
  extra,
  extraWhen = "always",
  ...input
}: Omit<ComponentProps<"input">, "id" | "className"> & {
  id: string;
  type: "radio" | "checkbox";
  label: ReactNode;
  hint?: ReactNode;
  extra?: ReactNode;
  extraWhen?: "always" | "ticked";
}) {
  const hintId = hint ? `${input.id}-hint` : undefined;
  const described = [input["aria-describedby"], hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className="relative rounded border border-line bg-sheet has-[>input:checked]:border-accent">
      <input
        {...input}
        aria-describedby={described}
        className="peer absolute start-3 top-[calc((var(--control)-1.25em)/2)] size-[1.25em] cursor-pointer"
      />
      <label
        htmlFor={input.id}
        className="block min-h-(--control) cursor-pointer py-[calc((var(--control)-1lh)/2)] ps-[calc(1.25em+1.25rem)] pe-3"
      >
        {label}
      </label>
      {hint ? (
        <div className="-mt-2 pb-2 ps-[calc(1.25em+1.25rem)] pe-3">
          <div id={hintId} className="text-sm text-muted">
            {hint}
          </div>
        </div>
      ) : null}
      {extra ? (
        <div
          className={`ps-[calc(1.25em+1.25rem)] pe-3 pb-3 ${extraWhen === "ticked" ? "hidden peer-checked:block" : ""}`}
        >
          {extra}
        </div>
      ) : null}
    </div>
  );
}
