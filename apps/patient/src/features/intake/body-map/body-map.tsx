import { lazy, Suspense } from "react";
import { ListControl } from "../controls/list-control.tsx";
import type { ControlProps } from "../question-control.tsx";

/** The map is fetched apart from the form; where it cannot be, its places are a plain list. */
export const fetchBodyMap = () =>
  import("./body-map-control.tsx").then(
    ({ BodyMapControl }) => ({ default: BodyMapControl }),
    () => ({ default: ListControl }),
  );

const Fetched = lazy(fetchBodyMap);

export function BodyMap(props: ControlProps) {
  return (
    <Suspense fallback={<p role="status">{props.text.loading}</p>}>
      <Fetched {...props} />
    </Suspense>
  );
}
