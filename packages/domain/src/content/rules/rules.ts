import type { Rule } from "../content.ts";
import { caudaEquinaRules } from "./cauda-equina.ts";
import { cordCancerRules } from "./cord-cancer.ts";
import { neuroRules } from "./neuro.ts";
import { cardiovascularRules } from "./cardiovascular.ts";
import { infectionRules } from "./infection.ts";
import { fractureRules } from "./fracture.ts";
import { bleedingRules } from "./bleeding.ts";
import { cancerUnknownRules } from "./cancer-unknown.ts";
import { childRules } from "./child.ts";
import { visceralRules } from "./visceral.ts";
import { pregnancyRules } from "./pregnancy.ts";
import { inflammatoryRules } from "./inflammatory.ts";
import { functionRules } from "./function.ts";
import { electrolyteRules } from "./electrolyte.ts";
import { psychosocialRules } from "./psychosocial.ts";
import { medicineSafetyRules } from "./medicine-safety.ts";
import { contributorRules } from "./contributor.ts";
import { contradictionRules } from "./contradiction.ts";

/** The 115 rules of docs/clinical/triage-rules.md section 7, in its order. */
export const rules: readonly Rule[] = [
  ...caudaEquinaRules,
  ...cordCancerRules,
  ...neuroRules,
  ...cardiovascularRules,
  ...infectionRules,
  ...fractureRules,
  ...bleedingRules,
  ...cancerUnknownRules,
  ...childRules,
  ...visceralRules,
  ...pregnancyRules,
  ...inflammatoryRules,
  ...functionRules,
  ...electrolyteRules,
  ...psychosocialRules,
  ...medicineSafetyRules,
  ...contributorRules,
  ...contradictionRules,
];
