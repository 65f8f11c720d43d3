import { medications } from "@preamble/domain/content/options/medications";
import type { CaseView } from "../../../../../server/staff.ts";

const sedating = "with an opioid it can slow breathing";
const crampsToo = "may add to cramps";
const lowDefences = "lowers the defences: an infection shows late";

/** What a rule or an advice guard holds against a medicine, for staff (docs/clinical/triage-rules.md, journey.md section 6). */
export const medicineCautions: Readonly<Record<string, string>> = {
  anticoagulant:
    "a knock, or sudden strong pain, may be a bleed round the spine; with nerve loss an emergency; no NSAID with it",
  antiplatelet: "no NSAID with it",
  "oral-steroid": "no NSAID with it",
  nsaid:
    "not with a blood thinner, kidney disease, a stomach ulcer, heart failure or in pregnancy; advise no second one",
  diuretic: `no NSAID with it; no advice to drink more or take salts; ${crampsToo}`,
  acetaminophen: "4 g a day at most, from all products together; advise no second one",
  opioid: "with a sedating pill or muscle relaxant it can slow breathing",
  diazepam: sedating,
  "benzodiazepine-other": sedating,
  cyclobenzaprine: sedating,
  methocarbamol: sedating,
  carisoprodol: sedating,
  tizanidine: sedating,
  baclofen: sedating,
  "potassium-supplement": "no advice to eat or drink more salts",
  "immune-drug": lowDefences,
  chemotherapy: `${lowDefences}; ask about cancer`,
  decongestant: crampsToo,
  stimulant: crampsToo,
  "contraceptive-pill": crampsToo,
  "calcium-supplement": crampsToo,
  statin: crampsToo,
};

/** Each medicine that was ticked with its caution, those with one first; null where none was ticked. */
export function medicinesOf({ answers }: Pick<CaseView, "answers">) {
  const raw = answers.find(({ questionId }) => questionId === "medications")?.raw;
  if (!Array.isArray(raw) || raw.join() === "none") return null;
  return raw
    .map((id) => ({ id, name: medications[id]?.en ?? id, caution: medicineCautions[id] ?? null }))
    .toSorted((one, other) => Number(other.caution !== null) - Number(one.caution !== null));
}
