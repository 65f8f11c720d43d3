import { Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { fontFamily, fontFeatureSettings } from "../fonts.ts";
import type { Paper } from "../render-job.ts";
import { ink, quiet, rule } from "./theme.ts";

const styles = StyleSheet.create({
  page: {
    paddingTop: 40,
    paddingBottom: 38,
    paddingHorizontal: 34,
    fontSize: 8,
    // No line height here: the engine multiplies it anew each time it lays a page out, until text is gone.
    color: ink,
  },
  band: { position: "absolute", left: 34, right: 34, flexDirection: "row", justifyContent: "space-between" },
  head: { top: 20, paddingBottom: 4, borderBottomWidth: 0.75, borderBottomColor: rule },
  foot: { bottom: 16, paddingTop: 4, borderTopWidth: 0.75, borderTopColor: rule, fontSize: 7.5 },
  strong: { fontWeight: 700 },
  quiet: { color: quiet },
});

interface FrameText {
  clinic: string;
  identity: string;
  disclaimer: string;
  rendered: string;
}

interface Props {
  text: FrameText;
  paper: Paper;
  /** Told how many pages there are, as often as they are laid out. */
  onTotal?: ((pages: number) => void) | undefined;
  children: ReactNode;
}

/** A page with who it is about above and when it was printed below, on each sheet it runs to. */
export function PageFrame({ text, paper, onTotal, children }: Props) {
  return (
    <Page size={paper} style={[styles.page, { fontFamily, fontFeatureSettings }]}>
      <View fixed style={[styles.band, styles.head]}>
        <Text style={styles.strong}>{text.identity}</Text>
        <Text style={styles.quiet}>{text.clinic}</Text>
      </View>
      {children}
      <View fixed style={[styles.band, styles.foot]}>
        <Text style={styles.strong}>{text.disclaimer}</Text>
        <Text style={styles.quiet}>{text.rendered}</Text>
        <Text
          render={({ pageNumber, totalPages }) => {
            onTotal?.(totalPages);
            return `page ${pageNumber} of ${totalPages}`;
          }}
        />
      </View>
    </Page>
  );
}
