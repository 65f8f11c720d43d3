import type { AnnotationsWrite } from "../annotations.ts";

type AfterSending = Pick<AnnotationsWrite, "emergencyChoice" | "cannotReason" | "symptomStarts">;

/** Of what a patient writes, what goes with an emergency: a form that was sent still takes it. */
export const afterSending = ({
  emergencyChoice,
  cannotReason,
  symptomStarts,
}: AfterSending): AfterSending => ({
  ...(emergencyChoice && { emergencyChoice }),
  ...(cannotReason && { cannotReason }),
  ...(symptomStarts && { symptomStarts }),
});
