import type { PatientApi } from "../../trpc-client.ts";
import type { Delivery } from "./save-queue.ts";

/** The calls by which a form's parts are sent. */
export const savingCalls = (
  api: PatientApi,
  intakeId: string,
): Pick<Delivery, "contact" | "answers" | "late" | "notes"> => ({
  contact: async (contact) => new Date((await api.intake.saveContact.mutate({ intakeId, contact })).savedAt),
  answers: async (events) => {
    const sentAt = new Date().toISOString();
    return new Date((await api.intake.saveAnswers.mutate({ intakeId, events, sentAt })).savedAt);
  },
  late: async (events) => {
    const sentAt = new Date().toISOString();
    return new Date((await api.intake.answerLate.mutate({ intakeId, events, sentAt })).savedAt);
  },
  notes: async (notes) => new Date((await api.intake.annotate.mutate({ intakeId, notes })).savedAt),
});
