import { Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { type ReactNode, useContext } from "react";
import { FontFamily } from "../fonts.ts";
import type { Paper } from "../render-job.ts";
import { heightOfIssue, IssueLines, type IssueText } from "./issue-lines.tsx";
import { sheetHeights } from "./sheets.ts";
import { ink, quiet, rule } from "./theme.ts";

const styles = StyleSheet.create({
  page: {
    paddingTop: 36,
    paddingHorizontal: 34,
    fontSize: 8,
    // No line height here: the engine multiplies it anew each time it lays a page out, until text is gone.
    color: ink,
  },
  band: { position: "absolute", left: 34, right: 34, flexDirection: "row", justifyContent: "space-between" },
  head: { top: 17, paddingBottom: 3, borderBottomWidth: 0.75, borderBottomColor: rule },
  foot: { bottom: 14, paddingTop: 3, borderTopWidth: 0.75, borderTopColor: rule, fontSize: 7.5 },
  strong: { fontWeight: 700 },
  quiet: { color: quiet },
});

/** In points: the foot with its margin. */
const footHeight = 29;

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
  /** What the outline calls its sheets. */
  bookmark: string;
  /** Stands over the foot. */
  issue?: IssueText;
  /** Grows with what stands on it instead of going over to another. */
  oneSheet?: boolean | undefined;
  /** Of how many sheets the one is the first, which it can't find out. */
  pages?: number | undefined;
  /** Numbers its sheets by themselves, whatever else the file holds. */
  apart?: boolean | undefined;
  children: ReactNode;
}

/** A page with who it is about above and when it was printed below, on each sheet it runs to. */
export function PageFrame({ text, paper, bookmark, issue, oneSheet, pages = 1, apart, children }: Props) {
  const fontFamily = useContext(FontFamily);
  const least = oneSheet ? { minHeight: sheetHeights[paper] } : {};
  const paddingBottom = footHeight + 3 + (issue ? heightOfIssue(issue) : 0);
  return (
    <Page
      bookmark={bookmark}
      size={paper}
      wrap={!oneSheet}
      style={[styles.page, { fontFamily, paddingBottom }, least]}
    >
      <View fixed style={[styles.band, styles.head, { borderBottomColor: text.colour }]}>
        <Text style={styles.strong}>{text.identity}</Text>
        <Text style={[styles.strong, { color: text.colour }]}>{text.clinic}</Text>
      </View>
      {children}
      {issue ? <IssueLines text={issue} bottom={footHeight} /> : null}
      <View fixed style={[styles.band, styles.foot]}>
        <Text style={styles.strong}>{text.disclaimer}</Text>
        <Text style={styles.quiet}>{text.rendered}</Text>
        {oneSheet ? (
          <Text>{`page 1 of ${pages}`}</Text>
        ) : (
          <Text
            render={({ pageNumber, totalPages, subPageNumber, subPageTotalPages }) =>
              apart ? `page ${subPageNumber} of ${subPageTotalPages}` : `page ${pageNumber} of ${totalPages}`
            }
          />
        )}
      </View>
    </Page>
  );
}
