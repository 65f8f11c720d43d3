/** How long a reason is that a member of staff writes for an act: long enough to say something, short enough to read. */
export const shortestReason = 3;
export const longestReason = 500;
