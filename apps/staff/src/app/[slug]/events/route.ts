import { changeFeed } from "../../../server/change-feed.ts";
import { changeStream } from "../../../server/change-stream.ts";
import { requireClinic, staffSession } from "../../../server/staff.ts";

/** Says "changed" to an open page, nothing more, and ends with the session that opened it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const clinic = await requireClinic((await params).slug);
  const session = await staffSession(clinic.id);
  if (!(await session())) return new Response(null, { status: 401 });

  const stream = changeStream({
    subscribe: (changed) => changeFeed().subscribe(clinic.id, changed),
    stands: async () => (await session()) !== null,
    recheckMs: 5000,
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
