import { Notice } from "@preamble/ui/notice";
import { Children, type ReactNode, useEffect, useRef } from "react";
import type { Text } from "../../../text/text.ts";

/** The question that a mark asks, brought into sight when it is asked. */
export function AskedAtOnce({ text, children }: { text: Text; children: ReactNode }) {
  const count = Children.count(children);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) place.current?.scrollIntoView({ block: "nearest" });
    before.current = count;
  }, [count]);
  return count > 0 ? (
    <div ref={place}>
      <Notice tone="strong" heading={<span role="alert">{text.mapAsk}</span>}>
        <div className="flex flex-col gap-5">{children}</div>
      </Notice>
    </div>
  ) : null;
}
