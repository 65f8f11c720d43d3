/** "10:42" on the reader's own clock. */
export const formatClock = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
