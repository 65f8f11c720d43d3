import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { AnswerList } from "../blocks/answer-list.tsx";
import { LetterFrame } from "../blocks/letter-frame.tsx";
import { ink } from "../blocks/theme.ts";
import type { Paper } from "../render-job.ts";
import type { FormCopyView } from "./compose.ts";

const styles = StyleSheet.create({
  block: { marginTop: 10 },
  boxed: { marginTop: 10, borderWidth: 1, borderColor: ink, borderRadius: 4, padding: 8 },
  strong: { fontWeight: 700 },
});

/** A patient's own copy: lays ready strings out in large print, decides nothing. */
export function FormCopy({ view, paper }: { view: FormCopyView; paper: Paper }) {
  return (
    <LetterFrame text={view} paper={paper}>
      <Text>{view.sent}</Text>
      <View wrap={false} style={styles.boxed}>
        <Text style={styles.strong}>{view.standing}</Text>
        <Text>{view.help}</Text>
      </View>
      <View style={styles.block}>
        <AnswerList sections={view.answers} no={view.no} />
      </View>
    </LetterFrame>
  );
}
