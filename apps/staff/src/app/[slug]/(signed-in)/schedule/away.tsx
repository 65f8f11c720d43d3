/** Who is away on a day, in words; nothing where all are there. */
export function Away({ names }: { names: readonly string[] }) {
  return names.length > 0 ? <p className="font-semibold">Away: {names.join(", ")}</p> : null;
}
