import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { StateLine } from "../case-summary/summary-view.ts";
import { ink, rule } from "./theme.ts";
import { Heading } from "./heading.tsx";

const styles = StyleSheet.create({
  column: { flex: 1 },
  row: {
    flexDirection: "row",
    alignItems: "center",
    borderBottomWidth: 0.5,
    borderBottomColor: rule,
  },
  label: { flex: 1, paddingRight: 6 },
  state: {
    maxWidth: 150,
    paddingHorizontal: 4,
    borderWidth: 0.75,
    borderColor: "#ffffff",
    textAlign: "right",
  },
  no: {},
  yes: { backgroundColor: ink, borderColor: ink, color: "#ffffff", fontWeight: 700 },
  "not-sure": { borderColor: ink, fontWeight: 700 },
  "not-asked": { borderColor: ink, borderStyle: "dashed", fontWeight: 700 },
});

/** Questions with their state: yes is filled, not sure boxed, not asked boxed with dashes, no is plain. */
export function StateList({ heading, lines }: { heading: string; lines: StateLine[] }) {
  return (
    <View style={styles.column}>
      <Heading>{heading}</Heading>
      {lines.map((line, index) => (
        <View key={index} wrap={false} style={styles.row}>
          <Text style={styles.label}>{line.label}</Text>
          <Text style={[styles.state, styles[line.emphasis]]}>{line.state}</Text>
        </View>
      ))}
    </View>
  );
}
