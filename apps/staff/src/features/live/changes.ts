const againMs = 5000;
/** A stream that is there says so every five seconds; one that broke unnoticed says nothing. */
const silentMs = 15_000;

/** What a page hears of its clinic: it is connected, something changed, the connection broke, or was refused. */
export type News = "live" | "changed" | "lost" | "refused";
type Listener = (news: News) => void;

const streams = new Map<string, { listeners: Set<Listener>; live: boolean; close: () => void }>();

/** Tells of a clinic's changes until the returned function is called; all of a page share one connection. */
export function listenTo(slug: string, listener: Listener): () => void {
  const stream = streams.get(slug) ?? openStream(slug);
  stream.listeners.add(listener);
  // What changed since the page was made was told to nobody here.
  if (stream.live) listener("live");
  return () => {
    stream.listeners.delete(listener);
    if (stream.listeners.size > 0) return;
    stream.close();
    streams.delete(slug);
  };
}

function openStream(slug: string) {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stream = {
    listeners: new Set<Listener>(),
    live: false,
    close() {
      clearTimeout(timer);
      source.close();
    },
  };
  const tell = (news: News) => {
    stream.live = news === "live" || news === "changed";
    for (const listener of stream.listeners) listener(news);
  };
  const awaitSign = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      source.close();
      tell("lost");
      connect();
    }, silentMs);
  };
  const connect = () => {
    source = new EventSource(`/${slug}/events`);
    awaitSign();
    source.addEventListener("beat", awaitSign);
    source.addEventListener("open", () => {
      awaitSign();
      tell("live");
    });
    source.addEventListener("message", () => {
      awaitSign();
      tell("changed");
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return tell("lost");
      // The browser asks no more after a refusal, which may be of a moment: a server that is starting.
      clearTimeout(timer);
      timer = setTimeout(connect, againMs);
      tell("refused");
    });
  };
  connect();
  streams.set(slug, stream);
  return stream;
}
