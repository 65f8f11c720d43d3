import { useEffect, useState } from "react";

/** What stands for less is seen, and not read out: each answer is on its way for a moment. */
const lastingMs = 2000;

type Props = {
  text: string;
  /** Reads it out at once. */
  urgent?: boolean;
  className: string;
};

/** Says, without interrupting, whether what was typed is kept. Keep it mounted and change its `text`. */
export function SavedState({ text, urgent = false, className }: Props) {
  const [lasting, setLasting] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setLasting(text), urgent ? 0 : lastingMs);
    return () => {
      clearTimeout(timer);
      setLasting("");
    };
  }, [text, urgent]);
  const isLasting = text === lasting;
  return (
    <p className={`min-h-[1lh] text-sm text-muted ${className}`}>
      {isLasting ? null : text}
      <span role="status" aria-live="polite">
        {isLasting ? text : ""}
      </span>
    </p>
  );
}
