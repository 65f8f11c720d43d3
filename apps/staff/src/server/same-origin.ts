/** Whether a JSON request was made by a page of this very origin. */
export function isSameOriginJson(request: Request): boolean {
  const origin = request.headers.get("origin");
  const type = request.headers.get("content-type") ?? "";
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get("host") && /^application\/json\s*(;|$)/i.test(type);
}
