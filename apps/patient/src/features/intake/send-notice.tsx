import { ErrorSummary } from "@preamble/ui/error-summary";
import { Notice } from "@preamble/ui/notice";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import type { MissingPages } from "./missing-pages.ts";
import type { Submit } from "./use-submit.ts";

type Props = {
  text: Text;
  submit: Submit;
  clinic: { phone: string };
  missing: MissingPages | null;
  base: string;
  goTo: (step: string) => void;
};

/** Says why a form that was sent has not arrived: on which pages an answer is missing, or else that nothing is lost. */
export function SendNotice({ text, submit, clinic, missing, base, goTo }: Props) {
  if (missing && missing.length > 0)
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
  if (!missing && submit.submitState.state !== "failed") return null;
  return (
    <Notice tone="strong" role="alert">
      <WithPhone phone={clinic.phone}>{text.sendFailed}</WithPhone>
    </Notice>
  );
}
