import type { z } from "zod/mini";
import type { annotationsWriteSchema } from "../annotations.ts";

type AfterSending = Pick<
  z.output<typeof annotationsWriteSchema>,
  "emergencyChoice" | "cannotReason" | "emergencySeen" | "symptomStarts"
>;

/** Of what a patient writes, what goes with an emergency: a form that was sent still takes it. */
export const afterSending = ({
  emergencyChoice,
  cannotReason,
  emergencySeen,
  symptomStarts,
}: AfterSending): AfterSending => ({
  ...(emergencyChoice && { emergencyChoice }),
  ...(cannotReason && { cannotReason }),
  ...(emergencySeen && { emergencySeen }),
  ...(symptomStarts && { symptomStarts }),
});
