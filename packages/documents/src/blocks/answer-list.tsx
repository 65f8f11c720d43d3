import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { AnswerSection } from "../answers/answer-section.ts";
import { quiet, rule } from "./theme.ts";

const styles = StyleSheet.create({
  section: { marginTop: 8, paddingTop: 4, borderTopWidth: 0.75, borderTopColor: rule },
  strong: { fontWeight: 700 },
  row: { marginTop: 2 },
  question: { color: quiet },
});

/** Each question with its answer, section by section; what was denied together stands in one line. */
export function AnswerList({ sections, no }: { sections: AnswerSection[]; no: string }) {
  return sections.map(({ title, rows, denied }) => (
    <View key={title} style={styles.section}>
      <Text style={styles.strong} minPresenceAhead={24}>
        {title}
      </Text>
      {rows.map(({ question, answer }, index) => (
        <Text key={index} wrap={false} style={styles.row}>
          <Text style={styles.question}>{question} </Text>
          <Text style={styles.strong}>{answer}</Text>
        </Text>
      ))}
      {denied.length > 0 ? (
        <Text style={styles.row}>
          <Text style={styles.strong}>{no} </Text>
          {denied.join(" · ")}
        </Text>
      ) : null}
    </View>
  ));
}
