import { Link, StyleSheet, Text, View } from "@react-pdf/renderer";
import { widthOf } from "../case-summary/printable.ts";
import type { PrintedLink } from "../case-summary/summary-view.ts";
import { quiet } from "./theme.ts";

/** In points; a row is as wide as so many letters. */
const [rowHeight, lettersInRow] = [9, 130];

const styles = StyleSheet.create({
  block: { position: "absolute", left: 34, right: 34, color: quiet, fontSize: 7 },
  link: { color: quiet, textDecoration: "none" },
});

/** By what rules a sheet was made and where to ask about it. */
export interface IssueText {
  provenance: string[];
  /** null: it is read as a page. */
  links: { verify: PrintedLink; original: PrintedLink } | null;
}

const linksOf = ({ links }: IssueText): PrintedLink[] => (links ? [links.verify, links.original] : []);

/** The room that it takes at the foot of a sheet, in points. */
export const heightOfIssue = (text: IssueText): number =>
  [...text.provenance, ...linksOf(text).map((link) => link.text)]
    .map((line) => Math.ceil(widthOf(line) / lettersInRow) * rowHeight)
    .reduce((sum, height) => sum + height, 0);

/** Stands at the foot of each sheet, however much is on it: a sheet that is found alone says where it is from. */
export function IssueLines({ text, bottom }: { text: IssueText; bottom: number }) {
  return (
    <View fixed style={[styles.block, { bottom }]}>
      {text.provenance.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {linksOf(text).map((link) => (
        <Link key={link.address} src={link.address} style={styles.link}>
          {link.text}
        </Link>
      ))}
    </View>
  );
}
