/** Asks an app as one browser does that keeps its cookies. */
export function cookieJar(address: string) {
  const cookies = new Map<string, string>();
  return {
    async ask(path: string, form?: URLSearchParams): Promise<Response> {
      const response = await fetch(address + path, {
        method: form ? "POST" : "GET",
        redirect: "manual",
        headers: {
          origin: address,
          "sec-fetch-site": "same-origin",
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        },
        ...(form && { body: form }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return response;
    },
  };
}
