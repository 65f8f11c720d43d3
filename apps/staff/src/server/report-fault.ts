/** One line about a fault of our own: where it arose, never its message, which may quote what a person wrote. */
export function reportFault(verb: string, requestId: string, fault: unknown): void {
  const frames = fault instanceof Error ? (fault.stack ?? "").split("\n") : [];
  console.error(
    JSON.stringify({
      verb,
      requestId,
      fault: fault instanceof Error ? fault.name : typeof fault,
      at: frames.filter((line) => /^\s+at /.test(line)).slice(0, 6),
    }),
  );
}
