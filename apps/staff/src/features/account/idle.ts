const idleMs = 15 * 60_000;
const noticeMs = 60_000;
const lookMs = 10_000;
/** When a page of this browser was last touched: who works in one tab is not away from the other. */
const touched = "preamble-touched";

type Told = {
  /** Said true a minute before the end, and false where someone touched the page after all. */
  readonly near: (isNear: boolean) => void;
  readonly gone: () => void;
};

/** Watches for 15 minutes in which nobody touches a page of this browser. */
export function watchIdle({ near, gone }: Told) {
  let warned = false;
  const warn = (isNear: boolean) => {
    if (warned !== isNear) near(isNear);
    warned = isNear;
  };
  const touch = () => {
    localStorage.setItem(touched, String(Date.now()));
    warn(false);
  };
  const look = () => {
    const idle = Date.now() - Number(localStorage.getItem(touched));
    if (idle < idleMs) return warn(idle >= idleMs - noticeMs);
    stop();
    gone();
  };
  const timer = setInterval(look, lookMs);
  const stop = () => clearInterval(timer);
  touch();
  return { touch, stop };
}
