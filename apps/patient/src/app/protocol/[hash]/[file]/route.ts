import { VerbError } from "@preamble/api/errors";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { readProtocolFile } from "../../../../features/intake/protocol-file.ts";
import { formOf } from "../../../../server/visit.ts";

const yearSeconds = 365 * 24 * 3600;

/** `/protocol/<hash>/<file>`: a published protocol in one language and voice, the same for ever. */
async function form(
  _request: Request,
  { params }: { params: Promise<{ hash: string; file: string }> },
): Promise<Response> {
  const { hash, file } = await params;
  const words = readProtocolFile(file);
  if (!words || !/^[0-9a-f]{64}$/.test(hash)) return new Response(null, { status: 404 });
  try {
    const { content } = await formOf(hash, words.language, words.voice);
    return Response.json(content, {
      headers: { "cache-control": `public, max-age=${yearSeconds}, immutable` },
    });
  } catch (error) {
    if (error instanceof VerbError) return new Response(null, { status: 404 });
    throw error;
  }
}

export const GET = orUnavailable(form);
