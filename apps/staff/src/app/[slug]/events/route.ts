import { changeFeed } from "../../../server/change-feed.ts";
import { requireClinic, staffSession } from "../../../server/staff.ts";

const recheckMs = 15_000;

/** Says "changed" to an open page, nothing more, and ends with the session that opened it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const clinic = await requireClinic((await params).slug);
  const session = await staffSession(clinic.id);
  if (!(await session())) return new Response(null, { status: 401 });

  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(encoder.encode(`${line}\n\n`));
      const unsubscribe = changeFeed().subscribe(clinic.id, () => send("data: changed"));
      const timer = setInterval(() => {
        session().then(
          (actor) => (actor ? send(": still here") : close()),
          () => close(),
        );
      }, recheckMs);
      stop = () => {
        clearInterval(timer);
        unsubscribe();
      };
      const close = () => {
        stop();
        controller.close();
      };
      request.signal.addEventListener("abort", stop);
      send("retry: 2000");
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
