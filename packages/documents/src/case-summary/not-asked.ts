/** Stands where a question was never asked or answered: it is never a no. */
export const notAsked = "NOT ASKED";
