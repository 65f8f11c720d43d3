/** Headers by which requests went past the checks of other apps, or claim to be what they are not. */
export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  { "x-middleware-subrequest": Array(5).fill("proxy").join(":") },
  { "x-middleware-rewrite": "/healthz", "x-middleware-next": "1" },
  { "x-invoke-path": "/healthz", "x-invoke-status": "200", "x-matched-path": "/healthz" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-state-tree": "%5B%22__proto__%22%5D" },
  { "next-action": "0".repeat(42) },
  { "x-forwarded-host": "evil.example", forwarded: "host=evil.example;proto=http" },
  { "x-original-url": "/healthz", "x-rewrite-url": "/healthz" },
  { "x-http-method-override": "DELETE" },
  { cookie: "__Host-next-auth.session-token=x; __Host-preamble_patient=x; __proto__=x" },
  { cookie: `a=${"%".repeat(4000)}` },
  { authorization: "Bearer %E0%A4%A", accept: "*/*;q=\u00ff", "accept-language": "x".repeat(5000) },
  { range: "bytes=0-0,1-1,2-2", "if-none-match": "*", expect: "" },
];

/** Other ways to write the address of a route, which must lead nowhere that the plain one does not. */
export const hostileForms = (path: string): string[] => [
  `${path}/`,
  `/${path}`,
  `${path}.rsc`,
  `${path}.json`,
  `${path}.segments/_tree.segment.rsc`,
  `/_next/data/x${path}.json`,
  `${path}?_rsc=1`,
  `${path}?slug=other&locale=__proto__&caseId=x`,
  `${path}%2f..%2fhealthz`,
  `${path}/..;/healthz`,
  `${path}%00`,
  `${path}%0d%0aset-cookie:%20a=b`,
  `${path}/%ff`,
  `${path}/__proto__/constructor`,
  path.toUpperCase(),
  path.replace(/\/(\w)/, (_whole, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
];
