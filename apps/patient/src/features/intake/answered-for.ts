import { createContext } from "react";

/** The name of the patient while a helper or parent fills the form in; null when it is the patient. */
export const AnsweredFor = createContext<string | null>(null);
