import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Level } from "@preamble/domain/levels";
import { LevelShape } from "./level-shape.tsx";
import { levelColours, quiet } from "./theme.ts";

const styles = StyleSheet.create({
  strip: {
    flexDirection: "row",
    alignItems: "center",
    borderWidth: 1.5,
    borderRadius: 4,
    paddingVertical: 3,
    paddingHorizontal: 10,
  },
  level: { fontSize: 16, fontWeight: 700, flexShrink: 1 },
  clock: { marginLeft: "auto", alignItems: "flex-end", maxWidth: 310, flexShrink: 0 },
  due: { fontSize: 10, fontWeight: 700 },
  note: { color: quiet },
});

/** How urgent, in a word and a shape, and by when a human must have looked. */
export function LevelStrip(props: { level: Level; text: string; clock: string; note: string }) {
  const colour = levelColours[props.level];
  return (
    <View wrap={false} style={[styles.strip, { borderColor: colour }]}>
      <LevelShape level={props.level} size={16} />
      <Text style={[styles.level, { color: colour }]}>{props.text}</Text>
      <View style={styles.clock}>
        <Text style={styles.due}>{props.clock}</Text>
        <Text style={styles.note}>{props.note}</Text>
      </View>
    </View>
  );
}
