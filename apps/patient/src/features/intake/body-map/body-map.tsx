import { lazy, Suspense, useLayoutEffect, useRef } from "react";
import { ListControl } from "../controls/list-control.tsx";
import { type EarlyInput, fetchedApart, findEarlyInput } from "../early-input.ts";
import type { ControlProps } from "../question-control.tsx";
import { EnterEarly } from "./enter-early.tsx";

/** The map is fetched apart from the form; where it cannot be, its places are a plain list. */
const fetchBodyMap = () =>
  import("../later-parts.ts").then(
    ({ BodyMapControl }) => ({ default: BodyMapControl }),
    () => ({ default: ListControl }),
  );

const Fetched = lazy(fetchBodyMap);

/** Shows the list as the server sent it until the map comes, and keeps what is ticked in it meanwhile. */
export function BodyMap(props: ControlProps) {
  const part = useRef<HTMLDivElement>(null);
  const early = useRef<readonly EarlyInput[]>([]);
  const arrived = useRef(new AbortController());
  useLayoutEffect(() => {
    const sent = part.current;
    if (!sent || arrived.current.signal.aborted) return;
    const note = () => {
      early.current = findEarlyInput(sent);
    };
    note();
    sent.addEventListener("change", note, { signal: arrived.current.signal });
  }, []);
  return (
    <div ref={part} {...fetchedApart}>
      <Suspense fallback={<p role="status">{props.text.loading}</p>}>
        <Fetched {...props} />
        <EnterEarly {...{ early, arrived }} />
      </Suspense>
    </div>
  );
}
