import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Picture } from "../case-summary/summary-view.ts";
import { BodyFigures } from "./body-figures.tsx";
import { Heading } from "./heading.tsx";
import { SectionBlock } from "./section-pairs.tsx";
import { quiet } from "./theme.ts";

const styles = StyleSheet.create({
  row: { flexDirection: "row", columnGap: 16, marginTop: 4.5 },
  column: { flex: 1 },
  drawn: { flexDirection: "row", columnGap: 8 },
  lines: { flex: 1 },
  gap: { marginTop: 4 },
  caption: { color: quiet, fontSize: 7 },
});

/** Where it hurts, drawn and in words, with short sections in the room under and beside it. */
export function PictureRow({ picture }: { picture: Picture }) {
  return (
    <View wrap={false} style={styles.row}>
      <View style={styles.column}>
        <Heading>Where it hurts</Heading>
        <View style={styles.drawn}>
          <BodyFigures marks={picture.marks} />
          <View style={styles.lines}>
            {picture.lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
            {picture.caption === null ? null : <Text style={styles.caption}>{picture.caption}</Text>}
            {picture.under.map((section) => (
              <View key={section.heading} style={styles.gap}>
                <SectionBlock section={section} />
              </View>
            ))}
          </View>
        </View>
      </View>
      <View style={styles.column}>
        {picture.beside.map((section, index) => (
          <View key={section.heading} style={index > 0 ? styles.gap : {}}>
            <SectionBlock section={section} />
          </View>
        ))}
      </View>
    </View>
  );
}
