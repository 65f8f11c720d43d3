import type { ComponentProps, ReactNode } from "react";
import { describedBy, errorBar, FieldMessages, inputClass, type FieldTexts } from "./field-frame.tsx";

type Labelled = FieldTexts & { name: string; label: ReactNode };
type Control<Tag extends "input" | "textarea" | "select"> = Labelled & Omit<ComponentProps<Tag>, "name">;

function Frame({ id, label, hint, error, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={errorBar(error)}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <FieldMessages id={id} hint={hint} error={error} />
      <div className="mt-2">{children}</div>
    </div>
  );
}

function wiring(id: string, texts: FieldTexts) {
  return { id, "aria-describedby": describedBy(id, texts), "aria-invalid": texts.error ? true : undefined };
}

/** One line of text: `type` is text, tel, email, password, date and so on. Its id is its name unless given. */
export function Field({ label, hint, error, id, className = "w-full", ...input }: Control<"input">) {
  const own = id ?? input.name;
  return (
    <Frame id={own} name={input.name} label={label} hint={hint} error={error}>
      <input {...input} {...wiring(own, { hint, error })} className={`${inputClass} ${className}`} />
    </Frame>
  );
}

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  id,
  rows = 4,
  className = "w-full",
  ...input
}: Control<"textarea">) {
  const own = id ?? input.name;
  return (
    <Frame id={own} name={input.name} label={label} hint={hint} error={error}>
      <textarea
        {...input}
        {...wiring(own, { hint, error })}
        rows={rows}
        className={`block ${inputClass} ${className}`}
      />
    </Frame>
  );
}

/** One of many, for lists too long for radios; the options are its children. */
export function SelectField({ label, hint, error, id, className = "", ...input }: Control<"select">) {
  const own = id ?? input.name;
  return (
    <Frame id={own} name={input.name} label={label} hint={hint} error={error}>
      <select
        {...input}
        {...wiring(own, { hint, error })}
        className={`max-w-full ${inputClass} ${className}`}
      />
    </Frame>
  );
}
