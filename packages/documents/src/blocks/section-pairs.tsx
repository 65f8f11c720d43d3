import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Section } from "../case-summary/summary-view.ts";
import { Heading } from "./heading.tsx";

const styles = StyleSheet.create({
  pair: { flexDirection: "row", columnGap: 16, marginTop: 7 },
  column: { flex: 1 },
  continued: { marginTop: 7 },
  line: { paddingLeft: 7, textIndent: -7 },
});

/** Sections two beside each other, in rank order; a pair goes to the next page whole. */
export function SectionPairs({ sections }: { sections: Section[] }) {
  const pairs = Array.from({ length: Math.ceil(sections.length / 2) }, (_, index) =>
    sections.slice(index * 2, index * 2 + 2),
  );
  return pairs.map((pair, index) => (
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
  return sections.map((section, index) => (
    <View key={section.heading} break={index === 0} style={styles.continued}>
      <SectionBlock section={section} />
    </View>
  ));
}

function SectionBlock({ section }: { section: Section }) {
  return (
    <>
      <Heading>{section.heading}</Heading>
      {section.lines.map((line, index) => (
        <Text key={index} wrap={false} style={styles.line}>
          {line}
        </Text>
      ))}
    </>
  );
}
