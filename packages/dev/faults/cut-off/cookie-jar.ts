/** Asks an app as one browser does that keeps its cookies. */
export function cookieJar(address: string) {
  const cookies = new Map<string, string>();
  return {
    keep: (name: string, value: string) => void cookies.set(name, value),
    /** A form, or what is already JSON. */
    async ask(path: string, body?: URLSearchParams | string): Promise<Response> {
      const response = await fetch(address + path, {
        method: body ? "POST" : "GET",
        redirect: "manual",
        headers: {
          ...(typeof body === "string" && { "content-type": "application/json" }),
          origin: address,
          "sec-fetch-site": "same-origin",
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        },
        ...(body && { body }),
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
