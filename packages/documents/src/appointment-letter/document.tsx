import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { LetterFrame } from "../blocks/letter-frame.tsx";
import { OutlinedText } from "../blocks/outlined-text.tsx";
import { ink } from "../blocks/theme.ts";
import type { Paper } from "../render-job.ts";
import type { AppointmentLetterView } from "./compose.ts";

const styles = StyleSheet.create({
  block: { marginTop: 12 },
  boxed: { marginTop: 12, borderWidth: 1, borderColor: ink, borderRadius: 4, padding: 10 },
  when: { fontSize: 15, fontWeight: 700 },
  heading: { fontSize: 13, fontWeight: 700 },
});

/** An appointment letter: lays ready strings out in large print, decides nothing. */
export function AppointmentLetter({ view, paper }: { view: AppointmentLetterView; paper: Paper }) {
  return (
    <LetterFrame text={view} paper={paper}>
      <Text style={styles.block}>{view.intro}</Text>
      <View wrap={false} style={styles.boxed}>
        <Text style={styles.when}>{view.visit.when}</Text>
        {view.visit.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
      <View wrap={false} style={styles.block}>
        <OutlinedText style={styles.heading}>{view.ready.heading}</OutlinedText>
        {view.ready.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
    </LetterFrame>
  );
}
