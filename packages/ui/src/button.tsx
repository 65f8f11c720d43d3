import type { ComponentProps } from "react";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex min-h-(--control) min-w-(--control) items-center justify-center gap-2 rounded border-2 px-4 py-1 " +
  "text-center font-semibold no-underline cursor-pointer hover:underline disabled:cursor-not-allowed disabled:opacity-60";

/** Filled buttons take the system's own pair of colours where the person has chosen theirs. */
const forced = "forced-colors:bg-[ButtonFace] forced-colors:text-[ButtonText]";

const looks: Record<ButtonKind, string> = {
  primary: `border-accent bg-accent text-paper ${forced}`,
  secondary: "border-edge bg-sheet text-ink",
  quiet: "border-transparent bg-transparent text-accent underline",
  danger: `border-danger bg-danger text-paper ${forced}`,
};

/** The class list of a button, for a router's own link component. */
export function buttonClass(kind: ButtonKind = "primary", className = ""): string {
  return `${shape} ${looks[kind]} ${className}`.trimEnd();
}

/** A native button; it submits a form only when `type="submit"` is passed. At least 44 px unless inside `.compact`. */
export function Button({
  kind = "primary",
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }) {
  return <button {...rest} type={type} className={buttonClass(kind, className)} />;
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({
  kind = "primary",
  className = "",
  children,
  ...rest
}: ComponentProps<"a"> & { kind?: ButtonKind }) {
  return (
    <a {...rest} className={buttonClass(kind, className)}>
      {children}
    </a>
  );
}
