import type { KnowledgeItem } from "../content.ts";
import { care } from "./care.ts";
import { mechanisms } from "./mechanisms.ts";

/** The 56 knowledge items of docs/clinical/clinical-model.md section 4, in its order. */
export const knowledge: readonly KnowledgeItem[] = [...mechanisms, ...care];
