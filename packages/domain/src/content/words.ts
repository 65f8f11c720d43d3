export type Words = { readonly en: string; readonly es: string };
