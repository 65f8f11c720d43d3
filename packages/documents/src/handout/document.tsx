import { Document, Link, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { QrCode } from "../blocks/qr-code.tsx";
import { ink, quiet, rule } from "../blocks/theme.ts";
import { fontFamily, fontFeatureSettings } from "../fonts.ts";
import type { Paper } from "../render-job.ts";
import type { HandoutView } from "./compose.ts";

const styles = StyleSheet.create({
  page: { paddingTop: 40, paddingBottom: 56, paddingHorizontal: 48, fontSize: 11, color: ink },
  letterhead: { flexDirection: "row", justifyContent: "space-between" },
  clinic: { fontWeight: 700, fontSize: 13 },
  title: { fontSize: 19, fontWeight: 700, marginTop: 12 },
  block: { marginTop: 10 },
  boxed: { marginTop: 10, borderWidth: 1, borderColor: ink, borderRadius: 4, padding: 8 },
  heading: { fontSize: 13, fontWeight: 700 },
  strong: { fontWeight: 700 },
  item: { marginTop: 7, paddingTop: 5, borderTopWidth: 0.75, borderTopColor: rule },
  quiet: { color: quiet },
  foot: { position: "absolute", left: 48, right: 48, bottom: 20, fontSize: 8.5, color: quiet },
  footRow: { flexDirection: "row", justifyContent: "space-between" },
});

/** A handout: lays ready strings out in large print, decides nothing. */
export function Handout({ view, paper }: { view: HandoutView; paper: Paper }) {
  const [name, ...address] = view.clinic;
  return (
    <Document
      title={view.title}
      author={view.author}
      creator="Preamble"
      producer="Preamble"
      language={view.language}
      creationDate={view.renderedAt}
      modificationDate={view.renderedAt}
    >
      <Page size={paper} style={[styles.page, { fontFamily, fontFeatureSettings }]}>
        <View style={styles.letterhead}>
          <View>
            <Text style={styles.clinic}>{name}</Text>
            {address.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
          <QrCode address={view.check.address} side={56} />
        </View>
        <Text style={styles.title}>{view.title}</Text>
        <Text>{view.forWhom}</Text>
        <View wrap={false} style={styles.block}>
          <Text style={styles.heading}>{view.visit.heading}</Text>
          {view.visit.when === null ? null : <Text style={styles.strong}>{view.visit.when}</Text>}
          {view.visit.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
        <View wrap={false} style={styles.boxed}>
          <Text style={styles.heading}>{view.help.heading}</Text>
          {view.help.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
        {view.cautions.lines.length > 0 ? (
          <View wrap={false} style={styles.block}>
            <Text style={styles.heading}>{view.cautions.heading}</Text>
            {view.cautions.lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
        ) : null}
        <Text style={[styles.heading, styles.block]} minPresenceAhead={60}>
          {view.adviceHeading}
        </Text>
        {view.advice.map(({ title, how, stop }) => (
          <View key={title} wrap={false} style={styles.item}>
            <Text style={styles.strong}>{title}</Text>
            <Text>{how}</Text>
            <Text style={styles.quiet}>{stop}</Text>
          </View>
        ))}
        <View fixed style={styles.foot}>
          <Text>{view.disclaimer}</Text>
          <Text>
            {view.check.text} <Link src={view.check.address}>{view.check.address}</Link>
          </Text>
          <View style={styles.footRow}>
            <Text>{view.printed}</Text>
            <Text render={({ pageNumber, totalPages }) => view.page(pageNumber, totalPages)} />
          </View>
        </View>
      </Page>
    </Document>
  );
}
