import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Reason } from "../case-summary/summary-view.ts";
import { LevelShape } from "./level-shape.tsx";
import { quiet } from "./theme.ts";

const styles = StyleSheet.create({
  row: { flexDirection: "row", marginTop: 2 },
  shape: { paddingTop: 1.5 },
  body: { flex: 1 },
  heading: { fontWeight: 700 },
  source: { color: quiet, fontSize: 7 },
});

/** One rule that fired: what it says, the very answers, why and on whose authority. */
export function ReasonRow({ reason }: { reason: Reason }) {
  const answers = <Text style={styles.heading}>{`${reason.answers}${reason.close ? "  " : ""}`}</Text>;
  const source = <Text style={styles.source}>{reason.source}</Text>;
  return (
    <View wrap={false} style={styles.row}>
      <View style={styles.shape}>
        <LevelShape level={reason.level} size={8} />
      </View>
      <View style={styles.body}>
        <Text>
          <Text style={styles.heading}>{reason.heading} </Text>
          {reason.message}
        </Text>
        {reason.close ? (
          <Text>
            {answers}
            {source}
          </Text>
        ) : (
          <>
            {answers}
            {source}
          </>
        )}
      </View>
    </View>
  );
}
