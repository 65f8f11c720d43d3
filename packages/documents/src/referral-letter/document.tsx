import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { LetterFrame } from "../blocks/letter-frame.tsx";
import { ReasonRow } from "../blocks/reason-row.tsx";
import { StateList } from "../blocks/state-list.tsx";
import { OutlinedText } from "../blocks/outlined-text.tsx";
import { ink, rule } from "../blocks/theme.ts";
import type { Paper } from "../render-job.ts";
import type { ReferralLetterView } from "./compose.ts";

const styles = StyleSheet.create({
  person: { fontSize: 9 },
  block: { marginTop: 5, fontSize: 9.5 },
  small: { marginTop: 5, fontSize: 9 },
  lists: { flexDirection: "row", columnGap: 12, marginTop: 6, fontSize: 8 },
  history: { marginTop: 3, fontSize: 8 },
  strong: { fontWeight: 700 },
  byHand: { marginTop: 5, borderTopWidth: 0.75, borderTopColor: ink, paddingTop: 2, fontSize: 9 },
  room: { height: 22, borderBottomWidth: 0.5, borderBottomColor: rule },
});

/** A referral letter: lays ready strings out, with room for what is written by hand; decides nothing. */
export function ReferralLetter({ view, paper }: { view: ReferralLetterView; paper: Paper }) {
  return (
    <LetterFrame text={view} paper={paper}>
      {view.person.map((line) => (
        <Text key={line} style={styles.person}>
          {line}
        </Text>
      ))}
      <View style={styles.block}>
        <OutlinedText style={styles.strong}>{view.to.heading}</OutlinedText>
        <Text>{view.to.request}</Text>
      </View>
      <View style={styles.block}>
        {[view.levelLine, ...view.rechecks, ...view.verdict].map((line) => (
          <Text key={line} style={styles.strong}>
            {line}
          </Text>
        ))}
        <Text>{view.story}</Text>
      </View>
      <View style={styles.small}>
        {view.flags.items.map((flag) => (
          <ReasonRow key={flag.heading} reason={flag} />
        ))}
        {view.withdrawn.map((line, index) => (
          <Text key={index} style={styles.strong}>
            {line}
          </Text>
        ))}
        {view.flags.note === null ? null : <Text style={styles.strong}>{view.flags.note}</Text>}
      </View>
      <View wrap={false} style={styles.lists}>
        <StateList heading="Cauda equina questions" lines={view.caudaEquina} />
        <StateList heading="Always known before acting" lines={view.keyFacts} />
      </View>
      <Text wrap={false} style={styles.history}>
        {view.marks}
        {"  ·  "}
        {view.history}
      </Text>
      {view.inFull.map(({ heading, lines }) => (
        <View key={heading} wrap={false} style={styles.small}>
          <OutlinedText style={styles.strong}>{heading}</OutlinedText>
          <Text>{lines}</Text>
        </View>
      ))}
      <View wrap={false} style={styles.small}>
        <OutlinedText style={styles.strong}>{"In the patient’s words"}</OutlinedText>
        <Text>{view.words}</Text>
      </View>
      {view.byHand.map((label) => (
        <View key={label} wrap={false} style={styles.byHand}>
          <Text>{label}</Text>
          <View style={styles.room} />
        </View>
      ))}
    </LetterFrame>
  );
}
