import { createContext } from "react";

/** The questions that the patient would rather answer in person. */
export const ToldInPerson = createContext<readonly string[]>([]);
