/**
 * Loaded before a part's own code: a part whose `start` was killed is told by its closed channel, and goes
 * too, so that it does not hold its port against the next start.
 */
const lastMoment = 4000;

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), lastMoment).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
