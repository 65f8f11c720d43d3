import { draining } from "@preamble/api/http/drain";
import { outageOf } from "@preamble/db/outage";
import { changeFeed } from "../../../server/change-feed.ts";
import { changeStream, endedStream } from "../../../server/change-stream.ts";
import { requireClinic, staffSession } from "../../../server/staff.ts";

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** Says "changed" to an open page, nothing more, and ends with the session that opened it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    const clinic = await requireClinic((await params).slug);
    const session = await staffSession(clinic.id, { inUse: false });
    if (!(await session())) return new Response(null, { status: 401 });

    const stream = changeStream({
      subscribe: (changed) => changeFeed().subscribe(clinic.id, changed),
      stands: async () => (await session()) !== null,
      recheckMs: 5000,
      ending: draining(),
    });
    return new Response(stream, { headers });
  } catch (fault) {
    if (outageOf(fault)) return new Response(endedStream, { headers });
    throw fault;
  }
}
