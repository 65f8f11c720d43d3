import { Link, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { type ReactNode, useContext } from "react";
import { FontFamily } from "../fonts.ts";
import type { LetterText } from "../letter/compose-letter.ts";
import type { Paper } from "../render-job.ts";
import { ClinicMark } from "./clinic-mark.tsx";
import { FiledDocument } from "./filed-document.tsx";
import { QrCode } from "./qr-code.tsx";
import { ink, quiet } from "./theme.ts";

const styles = StyleSheet.create({
  page: { paddingTop: 40, paddingBottom: 56, paddingHorizontal: 48, fontSize: 11, color: ink },
  letterhead: { flexDirection: "row", justifyContent: "space-between" },
  whose: { flex: 1 },
  clinic: { fontWeight: 700, fontSize: 13 },
  title: { fontSize: 19, fontWeight: 700, marginTop: 12 },
  foot: { position: "absolute", left: 48, right: 48, bottom: 20, fontSize: 8.5, color: quiet },
  link: { color: quiet, textDecoration: "none" },
  footRow: { flexDirection: "row", justifyContent: "space-between" },
});

/** Large print under the clinic's head, with the code and the page number on each sheet. */
export function LetterFrame(props: { text: LetterText; paper: Paper; children: ReactNode }) {
  const { text, paper, children } = props;
  const fontFamily = useContext(FontFamily);
  const [name, ...address] = text.clinic;
  return (
    <FiledDocument
      title={text.title}
      author={text.author}
      language={text.language}
      renderedAt={text.renderedAt}
    >
      <Page bookmark={text.title} size={paper} style={[styles.page, { fontFamily }]}>
        <View style={styles.letterhead}>
          <ClinicMark {...text.mark} />
          <View style={styles.whose}>
            <Text style={[styles.clinic, { color: text.mark.colour }]}>{name}</Text>
            {address.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
          <QrCode address={text.check.address} side={56} />
        </View>
        <Text style={styles.title}>{text.title}</Text>
        <Text>{text.forWhom}</Text>
        {children}
        <View fixed style={styles.foot}>
          <Text>{text.disclaimer}</Text>
          <Text>
            {text.check.text}{" "}
            <Link src={text.check.address} style={styles.link}>
              {text.check.address}
            </Link>
          </Text>
          <View style={styles.footRow}>
            <Text>{text.made}</Text>
            <Text render={({ pageNumber, totalPages }) => text.page(pageNumber, totalPages)} />
          </View>
        </View>
      </Page>
    </FiledDocument>
  );
}
