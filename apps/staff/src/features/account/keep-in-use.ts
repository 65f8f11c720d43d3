/** A little more than the minute after which the server writes down anew when a session was last in use. */
const everyMs = 62_000;

/**
 * Says about once a minute that a page is in use, where it was touched since it last said so: one who writes or reads a
 * page for long that asks for nothing by itself is not idle. Until `stop` is called.
 */
export function keepInUse(say: () => void) {
  let isTouched = false;
  const timer = setInterval(() => {
    if (isTouched) say();
    isTouched = false;
  }, everyMs);
  return { touch: () => void (isTouched = true), stop: () => clearInterval(timer) };
}
