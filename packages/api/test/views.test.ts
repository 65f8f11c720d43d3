import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listViews } from "../src/views/list-views.ts";
import { removeView } from "../src/views/remove-view.ts";
import { saveView } from "../src/views/save-view.ts";
import { openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let desk: Actor;
let clinician: Actor;
beforeAll(async () => {
  world = await openWorld();
  const { id } = await world.clinic();
  desk = await world.staff(id, ["front-desk"]);
  clinician = await world.staff(id, ["clinician"]);
});
afterAll(() => world.close());

const save = (who: Actor, name: string, more: object = {}) =>
  world.act(saveView, who, { viewId: randomUUID(), name, shared: false, filter: { status: "new" }, ...more });
const namesFor = async (who: Actor) => (await world.act(listViews, who, {})).map(({ name }) => name);

describe("a view of the queue", () => {
  it("is one's own, or everyone's here, by name", async () => {
    await save(desk, "Mine to call");
    await save(clinician, "Everyone's urgent", { shared: true, filter: { level: "same-day" } });
    expect(await namesFor(desk)).toEqual(["Everyone's urgent", "Mine to call"]);
    expect(await namesFor(clinician)).toEqual(["Everyone's urgent"]);
    const [shared] = await world.act(listViews, desk, {});
    expect(shared).toMatchObject({ shared: true, filter: { level: "same-day" } });
  });

  it("sent twice is kept once", async () => {
    const viewId = randomUUID();
    await save(clinician, "Twice", { viewId });
    await save(clinician, "Twice", { viewId });
    expect((await namesFor(clinician)).filter((name) => name === "Twice")).toHaveLength(1);
  });

  it("goes by its owner's hand, and the clinic's by anyone's", async () => {
    const { id: own } = await save(clinician, "Not the desk's");
    expect((await refusal(world.act(removeView, desk, { viewId: own }))).code).toBe("not_found");
    await world.act(removeView, clinician, { viewId: own });
    const { id: shared } = await save(clinician, "The clinic's", { shared: true });
    await world.act(removeView, desk, { viewId: shared });
    expect(await namesFor(clinician)).not.toContain("The clinic's");
  });

  it("asks nothing of what rules found for the front desk", async () => {
    const attempt = save(desk, "Infections", { filter: { family: "infection" } });
    expect((await refusal(attempt)).code).toBe("forbidden");
  });

  it("is refused where no more can be shown", async () => {
    const { id } = await world.clinic();
    const busy = await world.staff(id, ["front-desk"]);
    for (let count = 0; count < 39; count += 1) await save(busy, `View ${count}`);
    const viewId = randomUUID();
    await save(busy, "The last", { viewId });
    await save(busy, "The last", { viewId });
    expect(await refusal(save(busy, "One more"))).toEqual({ code: "conflict", reasons: ["too-many"] });
  });
});
