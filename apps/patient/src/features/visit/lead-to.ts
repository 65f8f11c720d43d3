/** Leads to a page that can be reached; without a connection what stands on this one stays, and not the browser's error. */
export async function leadTo(url: string): Promise<void> {
  try {
    await fetch(url, { method: "HEAD" });
  } catch {
    return;
  }
  location.assign(url);
}
