import {
  definitionOf,
  authoredContent,
  type ProtocolContent,
} from "@preamble/domain/content/protocol-content";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { adoptProtocol } from "../src/intake/adopt-protocol.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** The next version asks about fainting in other words. */
const next: ProtocolContent = {
  ...authoredContent,
  version: "2.0.0",
  pages: authoredContent.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.questionId === "fainted"
        ? { ...item, words: { en: "I blacked out", es: "Perdí el sentido" } }
        : item,
    ),
  })),
};

async function publish(clinicId: string, content: ProtocolContent): Promise<string> {
  const { hash } = definitionOf(content);
  await world.owner.query(
    "insert into protocol (hash, version, content) values ($1, $2, $3) on conflict do nothing",
    [hash, content.version, JSON.stringify(content)],
  );
  await world.owner.query("update clinic set protocol_hash = $1 where id = $2", [hash, clinicId]);
  return hash;
}

describe("a draft whose clinic published a newer protocol", () => {
  it("keeps what means the same, asks the rest again, and loses no history", async () => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, {
      fainted: true,
      "cold-sweat": false,
      "pain-now": 6,
    });
    const hash = await publish(id, next);
    expect(await world.act(adoptProtocol, actor, { intakeId })).toEqual({ askedAgain: ["fainted"] });
    const { answers, protocolHash } = await world.act(getIntake, actor, { intakeId });
    expect(protocolHash).toBe(hash);
    expect(answers).toEqual({ "cold-sweat": false, "pain-now": 6 });
    const { rows } = await world.owner.query(
      "select value, source, protocol_hash = $2 as new from answer_event where intake_id = $1 and question_id = 'fainted' order by sequence",
      [intakeId, hash],
    );
    expect(rows).toEqual([
      { value: true, source: "tick", new: false },
      { value: null, source: "carried-over", new: true },
    ]);

    await world.act(saveAnswers, actor, { intakeId, events: [event("pain-now", 5)] });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({
      "cold-sweat": false,
      "pain-now": 5,
    });
  });

  it("takes what a device still asks by the old one, as an answer only where it means the same", async () => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId, protocolHash } = await world.patient(visitor, { fainted: true });
    await publish(id, next);
    await world.act(adoptProtocol, actor, { intakeId });
    const late = [event("fainted", true), event("pain-now", 4)].map((one) => ({ ...one, protocolHash }));
    await world.act(saveAnswers, actor, { intakeId, events: late });
    expect((await world.act(getIntake, actor, { intakeId })).answers).toEqual({ "pain-now": 4 });
    const { rows } = await world.owner.query(
      "select value from answer_event where intake_id = $1 and question_id = 'fainted' order by sequence",
      [intakeId],
    );
    expect(rows).toEqual([{ value: true }, { value: null }, { value: true }]);
  });

  it("says of a yes to a question that was reworded that nobody took it back", async () => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, { ...workedAnswers("VS-069"), fainted: true });
    await publish(id, next);
    await world.act(adoptProtocol, actor, { intakeId });
    await world.act(saveAnswers, actor, { intakeId, events: [event("fainted", false)] });
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    const clinician = await world.staff(id, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {})).rows;
    const { withdrawn } = await world.act(getCase, clinician, { caseId: row?.id });
    expect(withdrawn).toMatchObject([{ questionId: "fainted", was: "yes", slip: false, reworded: true }]);
    const exported = await world.act(exportFhir, clinician, { caseId: row?.id });
    expect(exported.form.withdrawn).toMatchObject([{ questionId: "fainted", reworded: true }]);
  });

  it.each([
    ["emergency-now", ["emergency.settle", "intake.settleIdle"]],
    ["same-day", ["intake.settleIdle"]],
    ["within-48-hours", []],
  ] as const)(
    "is looked after where a rule of the newer one fires %s on what was answered",
    async (level, jobs) => {
      const { id, visitor } = await world.clinic();
      const { actor, intakeId } = await world.patient(visitor, { "cold-sweat": true });
      const rules = authoredContent.rules.map((rule, index) =>
        index === 0 ? { ...rule, level, when: "cold-sweat" } : rule,
      );
      await publish(id, { ...authoredContent, version: `2.0.${level}`, rules });
      await world.act(adoptProtocol, actor, { intakeId });
      const { rows } = await world.owner.query(
        "select name from pgboss.job where data->>'intakeId' = $1 and name in ('emergency.settle', 'intake.settleIdle') order by name",
        [intakeId],
      );
      expect(rows.map(({ name }) => name)).toEqual(jobs);
    },
  );

  it("cannot be sent until what changed is answered again", async () => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
    await publish(id, next);
    await world.act(adoptProtocol, actor, { intakeId });
    const send = () => world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    expect(await refusal(send())).toEqual({ code: "invalid_input", reasons: ["fainted"] });
    await world.act(saveAnswers, actor, { intakeId, events: [event("fainted", false)] });
    expect((await send()).level).toBe("routine");
  });

  it("is left alone where nothing was published, and where it was sent", async () => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
    const before = await world.act(getIntake, actor, { intakeId });
    expect(await world.act(adoptProtocol, actor, { intakeId })).toEqual({ askedAgain: [] });
    await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
    await publish(id, next);
    expect((await refusal(world.act(adoptProtocol, actor, { intakeId }))).code).toBe("already_sent");
    const after = await world.act(getIntake, actor, { intakeId });
    expect([after.answers, after.protocolHash]).toEqual([before.answers, before.protocolHash]);
  });
});
