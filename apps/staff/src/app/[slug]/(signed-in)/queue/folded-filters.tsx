"use client";

import { Button } from "@preamble/ui/button";
import { type ReactNode, useState } from "react";

/** On a phone the filters wait behind a button that says how many are set; elsewhere they stand open. */
export function FoldedFilters({ count, children }: { count: number; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print compact my-2">
      <span className="md:hidden">
        <Button
          kind="secondary"
          aria-expanded={open}
          aria-controls="queue-filters"
          onClick={() => setOpen(!open)}
        >
          {count > 0 ? `Filters (${count} set)` : "Filters"}
        </Button>
      </span>
      <div id="queue-filters" className={open ? "" : "max-md:hidden"}>
        {children}
      </div>
    </div>
  );
}
