/** "4 min", "2 h 10 min", "3 d 4 h": whole minutes, rounded down. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days} d ${hours % 24} h`;
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return `${minutes} min`;
}

/** How long a human still has to look at a case, in words. */
export function clockWords(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  return left < 0 ? `overdue by ${spanWords(-left)}` : `${spanWords(left)} left`;
}
