import { extendSlots } from "@preamble/api/appointments/extend-slots";
import { loadClinic } from "@preamble/api/clinic";
import type { Services } from "@preamble/api/define-verb";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { seedClinic } from "./demo-clinic.ts";
import type { DemoPatient } from "./demo-patient.ts";
import { fillDay } from "./fill-day.ts";
import { frontPatients } from "./front-patients.ts";
import { namedCases } from "./named-cases.ts";
import { bookVisit, playClinic, playSeen } from "./play-clinic.ts";
import { publishClinic } from "./publish-clinic.ts";
import { sendForm, type SentForm } from "./send-form.ts";
import { openStage } from "./stage.ts";
import { syntheticPatients } from "./synthetic-patients.ts";
import { workedCases } from "@preamble/domain/testing/worked-cases";

const lanes = 4;
const pastSlots = 29 * 1440;

/**
 * Makes the demo clinic with its twelve patients in front and `more` synthetic cases, through the verbs
 * that the product itself uses, at times before `now`. False, and nothing done, where the clinic exists.
 * A seed that `signal` ends leaves nothing under the clinic's address.
 */
export async function seedDemo(
  services: Services,
  ownerUrl: string,
  {
    now,
    more,
    seed,
    say = () => {},
    signal,
  }: {
    now: Date;
    more: number;
    seed: number;
    say?: (line: string) => void;
    signal?: AbortSignal;
  },
): Promise<boolean> {
  const clinicId = await seedClinic(services.database, ownerUrl, now);
  if (!clinicId) return false;
  say("Making the demo clinic and its patients");
  const stage = await openStage(services, clinicId);
  // Old alerts must not go out to a real mail server: only the twelve leave jobs.
  const quiet = await openStage({ ...services, jobs: { send: () => Promise.resolve() } }, clinicId);
  const { hours } = await withClinic(services.database, clinicId, (tx) => loadClinic(tx, clinicId));
  for (const from of [addMinutes(now, -pastSlots), now]) {
    await stage.act(from, extendSlots, { kind: "system", clinicId }, {});
  }

  const worked = workedCases();
  const basisOf = new Map(worked.map((one) => [one.id, one]));
  const protocol = compileProtocol(definitionOf(authoredContent));
  const front = frontPatients(hours, now);
  const named = namedCases(hours, now);
  const invented = syntheticPatients(worked, { count: more - named.length, seed, now });
  const everyone = [...front, ...named, ...invented];
  const forms = new Map<DemoPatient, SentForm>();

  const queue = everyone.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const one of queue) {
        signal?.throwIfAborted();
        const on = front.includes(one) ? stage : quiet;
        const basisAnswers = basisOf.get(one.basis)?.answers ?? {};
        let known: string | undefined;
        for (const { at, story } of one.earlier ?? []) {
          const before: DemoPatient = { ...one, at, status: "closed", story: { ...one.story, ...story } };
          const form = await sendForm(quiet, protocol, { ...before, basisAnswers }, known);
          await playClinic(quiet, before, form);
          known = form.patientId;
        }
        const form = await sendForm(on, protocol, { ...one, basisAnswers }, known);
        await playClinic(on, one, form);
        forms.set(one, form);
        if (forms.size % 100 === 0) say(`  ${forms.size} of ${everyone.length} patients`);
      }
    }),
  );

  const formOf = (one: DemoPatient) => {
    const form = forms.get(one);
    if (!form) throw new Error("A patient of the demo has no form.");
    return form;
  };
  for (const one of everyone) {
    signal?.throwIfAborted();
    if (one.status === "booked") await bookVisit(stage, now, one, formOf(one));
    if (one.status === "seen") await playSeen(quiet, now, one, formOf(one));
  }
  const [noSlotLeft] = front.filter(({ noSlotLeft: none }) => none);
  const urgent = ["contacted", "in-review", "new"].flatMap((status) =>
    invented.filter(
      (one) =>
        one.status === status &&
        ["same-day", "within-48-hours"].includes(basisOf.get(one.basis)?.expectedUrgency ?? ""),
    ),
  );
  if (noSlotLeft) await fillDay(stage, now, formOf(noSlotLeft), urgent.map(formOf));
  await publishClinic(ownerUrl, clinicId);
  return true;
}
