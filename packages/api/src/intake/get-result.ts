import { noCallOf } from "@preamble/booking/call-plan";
import type { Actor } from "@preamble/db/actor";
import { appointment, cases, patient, triage } from "@preamble/db/schema";
import { patientReasons } from "@preamble/domain/advice/patient-reasons";
import { emergencyScreenFor, emergencyWords } from "@preamble/domain/content/emergency-words";
import { sayAbout, voices } from "@preamble/domain/content/voice";
import { languages } from "@preamble/domain/languages";
import { levelOf } from "@preamble/domain/levels";
import { and, desc, eq, gt, lte } from "drizzle-orm";
import { z } from "zod";
import { promised } from "../cases/promised.ts";
import { caseOfForm } from "../cases/case-of-form.ts";
import { levelGivers } from "../cases/fired-before.ts";
import { clinicToday, loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb, type VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { adviceWords } from "./advice-words.ts";
import { lockOwnIntake } from "./own-intake.ts";

/**
 * What the patient, or who answered for them, reads after sending: level, by when, why, advice and how to reach the
 * clinic.
 */
export const getResult = defineVerb({
  name: "intake.result",
  effect: "read",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    voice: z.enum(voices).optional(),
    /** The language to read it in; that of the form without it. */
    language: z.enum(languages).optional(),
  }),
  async run(context, { intakeId, voice, language }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const { answers, protocolHash, ...form } = await lockOwnIntake(context, intakeId, "sent");
    const [found] = await tx
      .select({ case: cases, result: triage.result, person: patient })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.intakeId, intakeId)))
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(caseOfForm(clinicId, intakeId))
      .orderBy(desc(triage.createdAt))
      .limit(1);
    if (!found) throw new VerbError("not_found");
    const [booked] = await tx
      .select({ id: appointment.id })
      .from(appointment)
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          eq(appointment.caseId, found.case.id),
          eq(appointment.status, "booked"),
          lte(appointment.startsAt, appointment.windowEndsAt),
          gt(appointment.endsAt, now()),
        ),
      )
      .limit(1);
    const home = await loadClinic(tx, clinicId);
    const { content, compiled } = await loadProtocol(tx, protocolHash);
    const say = sayAbout(content, language ?? form.language, voice === "helper" ? found.person.name : null);
    const level = levelOf(found.case.levelRank);
    const { fired } = found.result;
    const situation = { level, answers, triage: found.result, today: clinicToday(home, now()) };
    const emergency = level === "emergency-now";
    const screen = emergency ? await emergencyScreen(context, found.case.id) : null;
    await audit({ subjectId: found.case.id });
    return {
      reference: found.case.reference,
      level,
      timeZone: home.hours.timeZone,
      clinicPhone: home.phone,
      someoneReads: someoneReads(home, now()),
      ...(await promised(tx, found.case, home, now())),
      ...patientReasons(content.rules, fired, {
        level,
        booked: booked !== undefined,
        called: noCallOf(found.person) === null,
        say,
      }),
      action: screen?.action ?? null,
      screen: screen && {
        heading: say(screen.heading),
        button: say(screen.button),
        phone: screen.phone,
        more: screen.more.map(say),
      },
      ...adviceWords(content, compiled, situation, say),
    };
  },
});

/**
 * The screen of the emergency that the case stands for. An answer taken back does not lower the level, so
 * the latest triage that was an emergency decides; one that staff alone raised calls for an ambulance.
 */
async function emergencyScreen({ tx, actor }: VerbContext<Actor>, caseId: string) {
  const raised = (await levelGivers(tx, actor.clinicId, [caseId])).get(caseId);
  const ruleIds = raised?.result.fired.map(({ ruleId }) => ruleId) ?? [];
  const screen = emergencyScreenFor(emergencyWords, ruleIds);
  return screen ?? { action: "ambulance" as const, ...emergencyWords.ambulance };
}
