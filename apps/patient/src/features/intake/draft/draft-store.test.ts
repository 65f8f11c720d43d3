import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Draft, nothingPending, type Pending } from "./draft.ts";

const kept = new Map<string, unknown>();
vi.mock("idb-keyval", () => ({
  createStore: () => kept,
  get: async (name: string) => kept.get(name),
  set: async (name: string, value: unknown) => void kept.set(name, value),
  del: async (name: string) => void kept.delete(name),
  keys: async () => [...kept.keys()],
}));

const draftStore = async () => {
  vi.resetModules();
  return { ...(await import("./draft-store.ts")), ...(await import("./kept-drafts.ts")) };
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("navigator", {
    locks: { request: async <T>(_name: string, work: () => Promise<T>) => work() },
  });
});
afterEach(() => vi.unstubAllGlobals());

const draft = (id: string, name: string): Omit<Draft, "pending" | "keptAt"> => ({
  intake: {
    id,
    protocolHash: "hash",
    today: "2026-03-02",
    answers: {},
    notes: {},
    filler: { kind: "self" },
    contact: {
      name,
      phone: "+1 843 555 0100",
      email: null,
      emergencyContact: null,
      language: "en",
      interpreterWanted: false,
      voicemailOk: false,
      textOk: false,
      safeToCall: true,
    },
    consents: {},
    previous: {},
    raised: null,
  },
  clinic: {
    phone: "+1 843 555 0100",
    timeZone: "America/New_York",
    ageToActAlone: 18,
    cannotSentences: null,
  },
});
const ben = draft("ben", "Ben Marsh");
const rosa = draft("rosa", "Rosa Reed");
const words = (said: string): Pending => ({ ...nothingPending, notes: { words: said } });

it("says that nothing is kept where the browser gives no lock, and leaves the form to be sent", async () => {
  vi.stubGlobal("navigator", {});
  const { dropDraft, keepDraft, readDrafts, readOpenDraft } = await draftStore();
  const form = () => {
    throw new Error("Nothing is kept.");
  };
  expect(await keepDraft("harbor", form, () => nothingPending)).toBe(false);
  expect(await readDrafts("harbor")).toEqual([]);
  expect(await readOpenDraft("harbor", [])).toBeNull();
  await expect(dropDraft("harbor", "1")).resolves.toBeUndefined();
});

it("opens the form that is open in this browser, whatever another tab keeps, and none once it is sent", async () => {
  const { dropDraft, keepDraft, keepOpen, readDrafts, readOpenDraft } = await draftStore();
  const open = async () => (await readOpenDraft("harbor", await readDrafts("harbor")))?.intake.id;
  await keepDraft(
    "harbor",
    () => ben,
    () => words("of Ben"),
  );
  expect(await open()).toBeUndefined();
  await keepOpen("harbor", "rosa");
  expect(await open()).toBeUndefined();
  await keepDraft(
    "harbor",
    () => rosa,
    () => words("of Rosa"),
  );
  await keepDraft(
    "harbor",
    () => ben,
    () => words("of Ben, later"),
  );
  expect(await open()).toBe("rosa");
  await dropDraft("harbor", "rosa");
  expect(await open()).toBeUndefined();
  await dropDraft("harbor", "ben");
  expect([...kept.keys()]).toEqual([]);
});

/** Puts what is kept of Ben's form under the name that it had when a phone kept but one draft for a clinic. */
function asSole() {
  kept.set("harbor draft", kept.get("harbor draft ben"));
  kept.delete("harbor draft ben");
}

it("takes up the draft of a phone that kept but one for a clinic", async () => {
  const { dropDraft, keepDraft, readDrafts } = await draftStore();
  await keepDraft(
    "harbor",
    () => ben,
    () => words("of Ben"),
  );
  const before = await readDrafts("harbor");
  asSole();
  expect(await readDrafts("harbor")).toEqual(before);
  asSole();
  await keepDraft(
    "harbor",
    () => rosa,
    () => words("of Rosa"),
  );
  expect((await readDrafts("harbor")).map(({ intake }) => intake.id).toSorted()).toEqual(["ben", "rosa"]);
  asSole();
  await dropDraft("harbor", "ben");
  await dropDraft("harbor", "rosa");
  expect([...kept.keys()]).toEqual([]);
});

it("loses nothing of it where the form was already gone on with under its new name", async () => {
  const { keepDraft, readDrafts } = await draftStore();
  await keepDraft(
    "harbor",
    () => ben,
    () => ({ ...words("before"), typed: { name: "Ben" } }),
  );
  const sole = kept.get("harbor draft ben");
  await keepDraft(
    "harbor",
    () => ben,
    () => words("after"),
  );
  kept.set("harbor draft", sole);
  expect((await readDrafts("harbor")).map(({ pending }) => pending)).toEqual([
    { ...words("after"), typed: { name: "Ben" } },
  ]);
});

/** docs/decisions/024: without a connection each draft is offered by name. */
it("keeps what opens each draft of the phone, of another clinic and in a helper's voice too", async () => {
  const { keepDraft } = await draftStore();
  const { offlineParts } = await import("./offline-parts.ts");
  const filler = { kind: "helper", name: "Ada", relation: "sister", maySpeakWith: true } as const;
  await keepDraft(
    "harbor",
    () => ({ ...rosa, intake: { ...rosa.intake, filler } }),
    () => words("of Rosa"),
  );
  await keepDraft(
    "dunes",
    () => ({ ...ben, intake: { ...ben.intake, protocolHash: "older" } }),
    () => words("of Ben"),
  );
  expect(await offlineParts({ slug: "harbor", protocolHash: "hash", isHelped: false })).toEqual({
    shells: ["/harbor/en/offline", "/harbor/es/offline", "/dunes/en/offline", "/dunes/es/offline"],
    files: [
      "/protocol/hash/en.json",
      "/protocol/hash/es.json",
      "/protocol/hash/en-helper.json",
      "/protocol/hash/es-helper.json",
      "/protocol/older/en.json",
      "/protocol/older/es.json",
    ],
  });
});
