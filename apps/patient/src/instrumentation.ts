/** Runs once when the server starts. The condition is Next's own: without it this is bundled for its edge too. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { requireSettings } = await import("./server/require-settings.ts");
    requireSettings();
    const { reportConsoleFaults } = await import("@preamble/api/observe");
    reportConsoleFaults();
    const { keepSocketAddress } = await import("@preamble/auth/keep-socket-address");
    keepSocketAddress();
    const { guardRequests } = await import("@preamble/api/http/guard-requests");
    const { keptOf } = await import("@preamble/api/http/header-rules");
    guardRequests(keptOf.patient);
    const { openAtBoot } = await import("./server/open-at-boot.ts");
    await openAtBoot();
  }
}

/** Runs for each fault of a page that Next met. */
export async function onRequestError(fault: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { outageIsUnavailable } = await import("@preamble/api/http/outage-status");
    outageIsUnavailable(fault);
  }
}
