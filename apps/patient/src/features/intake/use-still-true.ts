import type { PageView } from "@preamble/domain/form/page-view";
import { useMemo, useState } from "react";
import type { StillTrueInput, StillTrueRow } from "./still-true-on.ts";
import type { LoadedForm } from "./use-form-content.ts";
import type { LaterParts } from "./use-later-parts.ts";

const nothing = { rows: [] as readonly StillTrueRow[], leavesNothingOpen: false };

/** What is asked of the page that is open (`stillTrueOn`), until it is confirmed or put aside. */
export function useStillTrue({
  parts,
  loaded,
  view,
  ...given
}: Omit<StillTrueInput, "loaded" | "pageId"> & {
  parts: LaterParts | null | undefined;
  loaded: LoadedForm | null;
  view: PageView | null;
}) {
  const { previous, answers, today } = given;
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const pageId = view?.id ?? "";
  const found = useMemo(
    () =>
      parts && loaded && !aside.has(pageId)
        ? parts.stillTrueOn({ loaded, pageId, previous, answers, today })
        : nothing,
    [parts, loaded, pageId, previous, answers, today, aside],
  );
  return { ...found, putAside: () => setAside((before) => new Set([...before, pageId])) };
}
