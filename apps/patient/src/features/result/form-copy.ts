import type { FormCopyRecord } from "@preamble/documents/form-copy/form-copy-record";
import { formOf, type requireSent, screenOf } from "../../server/visit.ts";
import { copyRecord } from "./copy-record.ts";

type Sent = Awaited<ReturnType<typeof requireSent>>;

/** The patient's copy of a form that is sent, with all that is on record of it. */
export async function formCopy(sent: Sent, withPrivate: boolean): Promise<FormCopyRecord> {
  const { clinic, language, intake, api } = sent;
  const { intakeId } = intake;
  const result = await api.intake.result({ intakeId, language });
  const status = await api.intake.status({ intakeId });
  const screen = await screenOf(sent, status);
  const form = await formOf(intake.protocolHash, language);
  return copyRecord({ clinic, language, intake, result, screen, sentAt: status.sentAt, form }, withPrivate);
}
