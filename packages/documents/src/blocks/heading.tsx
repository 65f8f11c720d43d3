import { StyleSheet } from "@react-pdf/renderer";
import { OutlinedText } from "./outlined-text.tsx";
import { ink } from "./theme.ts";

const styles = StyleSheet.create({
  heading: {
    fontWeight: 700,
    fontSize: 8.5,
    marginBottom: 1,
    paddingBottom: 1,
    borderBottomWidth: 0.75,
    borderBottomColor: ink,
  },
});

/** A section heading with a hairline under it. */
export const Heading = ({ children }: { children: string }) => (
  <OutlinedText style={styles.heading}>{children}</OutlinedText>
);
