import { addMinutes } from "@preamble/booking/wall-time";
import type { DemoPatient } from "./demo-patient.ts";

const day = 1440;

/** Patients whose names and own words are in Cyrillic, Greek, Chinese and Japanese; their cases are closed. */
export function otherScripts(now: Date): DemoPatient[] {
  const closed = {
    language: "en",
    interpreterWanted: true,
    status: "closed",
    acknowledged: { by: "palmetto", minutesLater: 30 },
    owner: "oystershell",
  } as const;
  const before = (days: number) => addMinutes(now, -days * day);
  return [
    {
      ...closed,
      name: "Ольга Берёзова",
      basis: "VS-001",
      age: 34,
      phone: "+1 843 555 0122",
      at: before(6),
      words: "Разбирала коробки в магазине, и спину свело. Наклоняться тяжело, но уже легче.",
    },
    {
      ...closed,
      name: "Ελένη Θαλασσινού",
      basis: "VS-047",
      age: 70,
      phone: "+1 843 555 0123",
      at: before(8),
      words: "Με πονάει η μέση από το πρωί που σήκωσα τις σακούλες. Όταν ξαπλώνω, μου περνάει.",
    },
    {
      ...closed,
      name: "林晓明",
      basis: "VS-002",
      age: 27,
      phone: "+1 843 555 0124",
      at: before(9),
      words: "昨天打高尔夫球挥杆时腰一下子就动不了了，今天好一点。",
    },
    {
      ...closed,
      name: "森本 健一",
      basis: "VS-020",
      age: 58,
      phone: "+1 843 555 0125",
      at: before(12),
      words: "荷物を持ち上げたときに腰を痛めました。少しずつ良くなっています。",
    },
  ];
}
