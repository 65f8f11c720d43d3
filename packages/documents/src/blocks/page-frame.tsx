import { Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { type ReactNode, useContext } from "react";
import { FontFamily } from "../fonts.ts";
import type { Paper } from "../render-job.ts";
import { OneSheet, sheetHeights } from "./one-sheet.ts";
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
  colour: string;
  identity: string;
  disclaimer: string;
  rendered: string;
}

interface Props {
  text: FrameText;
  paper: Paper;
  /** Told how many pages there are, as often as they are laid out. */
  onTotal?: ((pages: number) => void) | undefined;
  /** Numbers its sheets by themselves, whatever else the file holds. */
  apart?: boolean | undefined;
  children: ReactNode;
}

/** A page with who it is about above and when it was printed below, on each sheet it runs to. */
export function PageFrame({ text, paper, onTotal, apart, children }: Props) {
  const fontFamily = useContext(FontFamily);
  const oneSheet = useContext(OneSheet);
  const least = oneSheet ? { minHeight: sheetHeights[paper] } : {};
  return (
    <Page bookmark={text.identity} size={paper} wrap={!oneSheet} style={[styles.page, { fontFamily }, least]}>
      <View fixed style={[styles.band, styles.head, { borderBottomColor: text.colour }]}>
        <Text style={styles.strong}>{text.identity}</Text>
        <Text style={[styles.strong, { color: text.colour }]}>{text.clinic}</Text>
      </View>
      {children}
      <View fixed style={[styles.band, styles.foot]}>
        <Text style={styles.strong}>{text.disclaimer}</Text>
        <Text style={styles.quiet}>{text.rendered}</Text>
        {oneSheet ? (
          <Text>page 1 of 1</Text>
        ) : (
          <Text
            render={({ pageNumber, totalPages, subPageNumber, subPageTotalPages }) => {
              onTotal?.(totalPages);
              return apart
                ? `page ${subPageNumber} of ${subPageTotalPages}`
                : `page ${pageNumber} of ${totalPages}`;
            }}
          />
        )}
      </View>
    </Page>
  );
}
