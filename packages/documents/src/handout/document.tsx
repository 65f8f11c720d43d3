import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { LetterFrame } from "../blocks/letter-frame.tsx";
import { OutlinedText } from "../blocks/outlined-text.tsx";
import { ink, quiet, rule } from "../blocks/theme.ts";
import type { Paper } from "../render-job.ts";
import type { HandoutView } from "./compose.ts";

const styles = StyleSheet.create({
  block: { marginTop: 10 },
  boxed: { marginTop: 10, borderWidth: 1, borderColor: ink, borderRadius: 4, padding: 8 },
  heading: { fontSize: 13, fontWeight: 700 },
  strong: { fontWeight: 700 },
  item: { marginTop: 7, paddingTop: 5, borderTopWidth: 0.75, borderTopColor: rule },
  quiet: { color: quiet },
});

/** A handout: lays ready strings out in large print, decides nothing. */
export function Handout({ view, paper }: { view: HandoutView; paper: Paper }) {
  return (
    <LetterFrame text={view} paper={paper}>
      {view.visit ? (
        <View wrap={false} style={styles.block}>
          <OutlinedText style={styles.heading}>{view.visit.heading}</OutlinedText>
          <Text style={styles.strong}>{view.visit.when}</Text>
          {view.visit.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      ) : null}
      <View wrap={false} style={styles.boxed}>
        <OutlinedText style={styles.heading}>{view.help.heading}</OutlinedText>
        {view.help.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
      {view.cautions.lines.length > 0 ? (
        <View wrap={false} style={styles.block}>
          <OutlinedText style={styles.heading}>{view.cautions.heading}</OutlinedText>
          {view.cautions.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      ) : null}
      <OutlinedText style={[styles.heading, styles.block]} minPresenceAhead={60}>
        {view.adviceHeading}
      </OutlinedText>
      {view.advice.map(({ title, how, stop }) => (
        <View key={title} wrap={false} style={styles.item}>
          <Text style={styles.strong}>{title}</Text>
          <Text>{how}</Text>
          <Text style={styles.quiet}>{stop}</Text>
        </View>
      ))}
    </LetterFrame>
  );
}
