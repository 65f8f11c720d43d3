import { sayAbout } from "@preamble/domain/content/voice";
import { levelOf } from "@preamble/domain/levels";
import { z } from "zod";
import { awaitsPlace } from "../cases/awaits-place.ts";
import { caseWithForm } from "../cases/case-with-form.ts";
import { promised } from "../cases/promised.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { adviceWords } from "../intake/advice-words.ts";
import { loadProtocol } from "../protocols.ts";
import { visitForLetter } from "./visit-for-letter.ts";
import { letterhead } from "./letterhead.ts";

/**
 * What a patient takes home, in their language: the visit or, until they are called, placed or done with, how soon one is
 * needed, and the advice; an emergency is sent, not advised.
 */
export const getHandout = defineVerb({
  name: "documents.handout",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor, now, audit }, { caseId }) {
    const { clinicId } = actor;
    const row = await caseWithForm(tx, clinicId, caseId);
    const level = levelOf(row.case.levelRank);
    if (level === "emergency-now") throw new VerbError("conflict", ["emergency-now"]);
    const home = await loadClinic(tx, clinicId);
    const { content, compiled } = await loadProtocol(tx, row.intake.protocolHash);
    const { language, answers } = row.intake;
    const situation = { level, answers, triage: row.result, today: clinicToday(home, now()) };
    const isAwaited = await awaitsPlace(tx, row.case);
    await audit({ subjectId: caseId });
    return {
      caseId,
      language,
      clinic: letterhead(home),
      reference: row.case.reference,
      name: row.patient.name,
      standing: isAwaited
        ? { level, raisedAt: row.case.raisedAt, ...(await promised(tx, row.case, home, now())) }
        : null,
      visit: await visitForLetter(tx, clinicId, caseId, now()),
      ...adviceWords(content, compiled, situation, sayAbout(content, language, null)),
    };
  },
});
