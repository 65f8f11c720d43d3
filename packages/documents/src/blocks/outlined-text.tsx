import { Text, type View } from "@react-pdf/renderer";
import type { ComponentProps } from "react";

type Props = {
  style: NonNullable<ComponentProps<typeof View>["style"]>;
  minPresenceAhead?: number;
  children: string;
};

/** A heading that has an entry in the outline of its file, under that of its sheets. */
export function OutlinedText({ children, ...layout }: Props) {
  // The engine takes an entry from any element; its types know of those of a page.
  const entry = { bookmark: children };
  return (
    <Text {...entry} {...layout}>
      {children}
    </Text>
  );
}
