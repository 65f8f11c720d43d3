/**
 * The instant so many seconds from now on the clock of this device, which may be wrong: only what has passed since is
 * told by it.
 */
export const onThisClock = (secondsLeft: number): Date => new Date(Date.now() + secondsLeft * 1000);
