import type { PhoneListEntry } from "@preamble/db/schema/clinic";
import { inputClass } from "@preamble/ui/field-frame";
import { textOf } from "../../../../text-of.ts";

const most = 12;
const parts = [
  ["name", "text", "Name"],
  ["phone", "tel", "Phone"],
  ["email", "email", "Email"],
] as const;

/** Who is called, in this order, where neither the owner nor the on-call address has looked; one line is left to add. */
export function PhoneListFields({ phoneList }: { phoneList: readonly PhoneListEntry[] }) {
  const lines = [...phoneList, { name: "", phone: "", email: "" }].slice(0, most);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">Phone list</legend>
      <p className="text-sm text-muted">
        Called in this order where nobody has looked in time. To remove someone, empty the line.
      </p>
      {lines.map((line, index) => (
        <div key={line.email || "another"} className="compact grid gap-1 sm:grid-cols-3">
          {parts.map(([part, type, label]) => (
            <input
              key={part}
              type={type}
              name={`list-${part}-${index}`}
              aria-label={`${label} of person ${index + 1}`}
              placeholder={label}
              defaultValue={line[part]}
              className={`w-full ${inputClass}`}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** The list as it was written, without empty lines. */
export function phoneListFrom(fields: FormData): PhoneListEntry[] {
  return Array.from({ length: most }, (_, index) => ({
    name: textOf(fields, `list-name-${index}`),
    phone: textOf(fields, `list-phone-${index}`),
    email: textOf(fields, `list-email-${index}`),
  })).filter(({ name, phone, email }) => name || phone || email);
}
