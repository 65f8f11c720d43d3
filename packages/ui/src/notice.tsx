import type { ComponentProps, ReactNode } from "react";

const tones = {
  calm: "border-line border-s-accent",
  strong: "border-danger border-s-danger",
};

/** A passage set apart. Its words carry the weight; the bar only helps the eye. Pass `role` where it must be announced. */
export function Notice({
  tone = "calm",
  heading,
  className = "",
  children,
  ...rest
}: ComponentProps<"div"> & { tone?: keyof typeof tones; heading?: ReactNode }) {
  return (
    <div {...rest} className={`rounded border border-s-4 bg-sheet px-4 py-3 ${tones[tone]} ${className}`}>
      {heading ? <p className="mb-1 font-semibold">{heading}</p> : null}
      {children}
    </div>
  );
}
