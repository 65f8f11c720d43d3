import type { Page } from "@playwright/test";

/** All that a page's origin keeps in this browser, as text: storage of both kinds, databases, caches, cookies. */
export async function clientStorage(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const decode = (bytes: AllowSharedBufferSource) => new TextDecoder("latin1").decode(bytes);
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return decode(value);
      if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`;
      if (typeof value === "object" && value !== null)
        return Object.entries(value).flat().map(textOf).join(" ");
      return String(value);
    };
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("The database failed.")));
      });
    const texts = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(String);
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(held.getAllKeys()), settled(held.getAll())]);
        texts.push(...[...keys, ...values].map(textOf));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      for (const answer of await (await caches.open(name)).matchAll()) {
        texts.push(`${answer.url} ${await answer.text()}`);
      }
    }
    return texts;
  });
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  return [...kept, ...cookies].join("\n");
}
