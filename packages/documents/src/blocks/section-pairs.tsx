import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Section } from "../case-summary/summary-view.ts";
import { Heading } from "./heading.tsx";

const styles = StyleSheet.create({
  pair: { flexDirection: "row", columnGap: 16, marginTop: 4.5 },
  column: { flex: 1 },
  continued: { marginTop: 7 },
  line: { paddingLeft: 7, textIndent: -7 },
  runIn: { fontWeight: 700 },
});

/** Rows of sections in rank order: a wide one alone, the others two by two. */
function rowsOf(sections: Section[]): Section[][] {
  const rows: Section[][] = [];
  for (const section of sections) {
    const last = rows.at(-1);
    if (!section.wide && last?.length === 1 && !last[0]?.wide) last.push(section);
    else rows.push([section]);
  }
  return rows;
}

/** Sections two beside each other, in rank order; a pair goes to the next page whole. */
export function SectionPairs({ sections }: { sections: Section[] }) {
  return rowsOf(sections).map((pair, index) => (
    <View key={index} wrap={false} style={styles.pair}>
      {pair.map((section) => (
        <View key={section.heading} style={styles.column}>
          <SectionBlock section={section} />
        </View>
      ))}
    </View>
  ));
}

/** Sections under one another that may run over pages, each line whole. */
export function ContinuedSections({ sections }: { sections: Section[] }) {
  return sections.map((section) => (
    <View key={section.heading} style={styles.continued}>
      <SectionBlock section={section} />
    </View>
  ));
}

/** In points: a line and what stands above it. */
const firstLine = 18;

/** One section: its heading and its lines; a heading stands on no page without its first line. */
export function SectionBlock({ section }: { section: Section }) {
  if (section.runIn) {
    return (
      <Text>
        <Text style={styles.runIn}>{`${section.heading}: `}</Text>
        {section.lines.join("  ·  ")}
      </Text>
    );
  }
  return (
    <>
      <View minPresenceAhead={firstLine}>
        <Heading>{section.heading}</Heading>
      </View>
      {section.lines.map((line, index) => (
        <Text key={index} wrap={false} style={styles.line}>
          {line}
        </Text>
      ))}
    </>
  );
}
