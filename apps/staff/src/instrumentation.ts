/** Runs once when the server starts. The condition is Next's own: without it this is bundled for its edge too. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("./server/boot.ts");
    await boot();
  }
}

/** Runs for each fault of a page that Next met. */
export async function onRequestError(fault: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { outageIsUnavailable } = await import("@preamble/api/http/outage-status");
    outageIsUnavailable(fault);
  }
}
