/** A server may end an idle connection just as a call begins on it; browsers then read again by themselves. */
export const askAgain = { maxRetries: 2 } as const;
