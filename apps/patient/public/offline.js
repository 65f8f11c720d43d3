// Keeps the form's data-free shell, the files it needs and the protocol, so that it opens without a connection.
const cacheName = "preamble-shell";
const builtFiles = /\/_next\/static\/[^"'\\\s)]+/g;
/** How a script names the others that it fetches when they are needed. */
const lateScripts = /"static\/chunks\/[^"]+\.js"/g;
const kept = (pathname) => pathname.startsWith("/_next/static/") || pathname.startsWith("/protocol/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function keep({ shells, files }) {
  const cache = await caches.open(cacheName);
  const wanted = new Set(files);
  for (const shell of shells) {
    const page = await fetch(shell, { credentials: "omit", redirect: "error" });
    if (!page.ok || page.headers.get("x-preamble-shell") !== "1") continue;
    await cache.put(shell, page.clone());
    wanted.add(shell);
    for (const file of (await page.text()).match(builtFiles) ?? []) wanted.add(file);
  }
  // The walk over a set comes to what is added to it on the way.
  for (const file of wanted) {
    if (shells.includes(file)) continue;
    const answer = await fromCache(new Request(file, { credentials: "omit" }));
    if (!file.endsWith(".js")) continue;
    for (const late of (await answer.text()).match(lateScripts) ?? [])
      wanted.add(`/_next/${JSON.parse(late)}`);
  }
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

/** One after another: what an earlier message did not want, a later one may, and must find its files kept. */
let last = Promise.resolve();

self.addEventListener("message", (event) => {
  last = last.then(() => keep(event.data)).catch(() => {});
  event.waitUntil(last);
});

/** Fonts are not named in the shell: they are kept when the page asks for them. */
async function fromCache(request) {
  const cache = await caches.open(cacheName);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function formOrShell(request, shell) {
  try {
    const page = await fetch(request);
    if (page.ok || page.type === "opaqueredirect") return page;
    throw new Error(`The form answered ${page.status}.`);
  } catch (fault) {
    const cache = await caches.open(cacheName);
    const known = await cache.match(shell);
    if (known) return known;
    throw fault;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const [, slug, language, part] = pathname.split("/");
  if (kept(pathname)) event.respondWith(fromCache(request));
  else if (request.mode === "navigate" && part === "form") {
    event.respondWith(formOrShell(request, `/${slug}/${language}/offline`));
  }
});
