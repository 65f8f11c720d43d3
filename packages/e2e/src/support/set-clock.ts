/** Loaded before a program: its clock stood at E2E_CLOCK when it began, and goes on from there. */
const RealDate = Date;
const ahead = RealDate.parse(process.env["E2E_CLOCK"] ?? "") - RealDate.now();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, newTarget),
  get: (target, name, receiver) =>
    name === "now" ? () => target.now() + ahead : Reflect.get(target, name, receiver),
});

export {};
