import { emergencies } from "./emergencies.ts";
import { openForms } from "./open-forms.ts";
import { strangers } from "./strangers.ts";
import { visits } from "./visits.ts";
import { waits } from "./waits.ts";

/** Every state of the patient app beside the pages of the form. */
export const walks = { strangers, "open forms": openForms, emergencies, visits, waits };
