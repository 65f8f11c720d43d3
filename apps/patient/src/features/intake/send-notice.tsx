import { ErrorSummary } from "@preamble/ui/error-summary";
import { Notice } from "@preamble/ui/notice";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import type { MissingPages } from "./missing-pages.ts";
import type { Submit } from "./use-submit.ts";

type MissingProps = {
  text: Text;
  missing: MissingPages | null;
  base: string;
  goTo: (step: string) => void;
};

/** Says on which pages an answer is missing, where a form that was sent did not arrive for it. */
export function SendNotice({ text, missing, base, goTo }: MissingProps) {
  if (!missing || missing.length === 0) return null;
  return (
    <ErrorSummary
      heading={`${text.problem}. ${text.checkMissing}`}
      errors={missing.map(({ id, title }) => ({
        fieldId: id,
        text: title,
        page: { href: `${base}/${id}`, go: () => goTo(id) },
      }))}
    />
  );
}

type FailedProps = {
  text: Text;
  submit: Submit;
  clinic: { phone: string };
  missing: MissingPages | null;
};

/** Says that it did not arrive and that nothing is lost, by the button, where who pressed it looks. */
export function SendFailed({ text, submit, clinic, missing }: FailedProps) {
  const failed = missing ? missing.length === 0 : submit.submitState.state === "failed";
  if (!failed) return null;
  return (
    <Notice tone="strong" role="alert" className="mb-2">
      <WithPhone phone={clinic.phone}>{text.sendFailed}</WithPhone>
    </Notice>
  );
}
