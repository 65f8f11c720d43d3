import type { PatientApi } from "../../../trpc-client.ts";

/** How a form of this browser's session stands; null where it is another's. */
export const statusOf = (api: PatientApi, intakeId: string): Promise<"open" | "sent" | null> =>
  api.intake.get.query({ intakeId }).then(
    ({ status }) => status,
    () => null,
  );
