import { useEffect, useState } from "react";

export type LaterParts = typeof import("./later-parts.ts");

/** The parts that are fetched apart once they are wanted: null until they come, undefined where they cannot be had. */
export function useLaterParts(step: string, wanted: boolean): LaterParts | null | undefined {
  const [parts, setParts] = useState<LaterParts | null | undefined>(null);
  // Each step tries again.
  useEffect(() => {
    if (!wanted) return;
    void import("./later-parts.ts").then(setParts, () => setParts((known) => known ?? undefined));
  }, [step, wanted]);
  return parts;
}
