import { VerbError } from "@preamble/api/errors";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { languages } from "@preamble/domain/languages";
import { formOf } from "../../../../server/visit.ts";

const yearSeconds = 365 * 24 * 3600;

/** `/protocol/<hash>/<language>.json`: one language of a published protocol, the same for ever. */
async function form(
  _request: Request,
  { params }: { params: Promise<{ hash: string; file: string }> },
): Promise<Response> {
  const { hash, file } = await params;
  const language = languages.find((one) => file === `${one}.json`);
  if (!language || !/^[0-9a-f]{64}$/.test(hash)) return new Response(null, { status: 404 });
  try {
    const { content } = await formOf(hash, language);
    return Response.json(content, {
      headers: { "cache-control": `public, max-age=${yearSeconds}, immutable` },
    });
  } catch (error) {
    if (error instanceof VerbError) return new Response(null, { status: 404 });
    throw error;
  }
}

export const GET = orUnavailable(form);
