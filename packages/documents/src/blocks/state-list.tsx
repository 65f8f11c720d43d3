import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { StateLine } from "../case-summary/summary-view.ts";
import { ink, rule } from "./theme.ts";
import { Heading } from "./heading.tsx";

/** In points. */
const frame = 0.75;

const styles = StyleSheet.create({
  column: { flex: 1 },
  row: {
    flexDirection: "row",
    alignItems: "center",
    borderBottomWidth: 0.5,
    borderBottomColor: rule,
  },
  label: { flex: 1, paddingRight: 6 },
  state: { maxWidth: 150, textAlign: "right" },
  // The engine sets text at the padding alone, as if there were no border: so its width is room on the far sides here.
  plain: { paddingLeft: 4, paddingRight: 4 + 2 * frame, paddingBottom: 2 * frame },
  framed: { paddingHorizontal: 4, borderWidth: frame, borderColor: ink, fontWeight: 700 },
  filled: { backgroundColor: ink, color: "#ffffff", fontWeight: 700 },
  dashed: { borderStyle: "dashed" },
});

const looks = {
  no: [styles.plain],
  yes: [styles.plain, styles.filled],
  "not-sure": [styles.framed],
  "not-asked": [styles.framed, styles.dashed],
};

/** Questions with their state: yes is filled, not sure boxed, not asked boxed with dashes, no is plain. */
export function StateList({ heading, lines }: { heading: string; lines: StateLine[] }) {
  return (
    <View style={styles.column}>
      <Heading>{heading}</Heading>
      {lines.map((line, index) => (
        <View key={index} wrap={false} style={styles.row}>
          <Text style={styles.label}>{line.label}</Text>
          <Text style={[styles.state, ...looks[line.emphasis]]}>{line.state}</Text>
        </View>
      ))}
    </View>
  );
}
