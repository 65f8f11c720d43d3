import { isPlainJson } from "./plain-json.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./refuse.ts";

/** The JSON text that a request carries, or the refusal of what is too large, or no JSON that a verb could want. */
export async function readJson(request: Request): Promise<string | Response> {
  // No form of another site can have this type.
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse(415, "invalid_input");
  const body = await readBody(request);
  if (!body) return refuse(413, "invalid_input");
  const text = new TextDecoder().decode(body);
  return isPlainJson(text) ? text : refuse(400, "invalid_input");
}
