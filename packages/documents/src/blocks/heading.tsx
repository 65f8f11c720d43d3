import { Text } from "@react-pdf/renderer";
import { ink } from "./theme.ts";

/** A section heading with a hairline under it. */
export function Heading({ children }: { children: string }) {
  return (
    <Text
      style={{
        fontWeight: 700,
        fontSize: 8.5,
        marginBottom: 1,
        paddingBottom: 1,
        borderBottomWidth: 0.75,
        borderBottomColor: ink,
      }}
    >
      {children}
    </Text>
  );
}
