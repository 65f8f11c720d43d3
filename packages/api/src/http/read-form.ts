import { readBody } from "./read-body.ts";
import { refuse } from "./refuse.ts";
import { isSameOrigin } from "./same-origin.ts";

/** The fields that a page of this origin sent, still encoded, or the refusal of anything else. */
export async function readForm(request: Request): Promise<string | Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, "forbidden");
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return refuse(415, "invalid_input");
  const body = await readBody(request);
  return body ? new TextDecoder().decode(body) : refuse(413, "invalid_input");
}
