import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { createElement as e } from "react";
import { type Engine, fontFiles } from "./contenders.ts";
import { sameContent } from "./same-content.ts";

const styles = StyleSheet.create({
  page: { padding: 34, fontSize: 8, fontFamily: fontFiles.map(({ name }) => name) },
  row: { flexDirection: "row", columnGap: 8 },
  cell: { flex: 1 },
  heading: { fontWeight: 700, marginTop: 3 },
});

/** The document that one writes first: a View for each row and for each of its cells. */
export function open(): Engine {
  for (const { name, regular, bold } of fontFiles) {
    Font.register({
      family: name,
      fonts: [
        { src: regular, fontWeight: 400 },
        { src: bold, fontWeight: 700 },
      ],
    });
  }
  const row = (cells: readonly string[], key: number) =>
    e(
      View,
      { key, style: styles.row },
      cells.map((text, at) => e(View, { key: at, style: styles.cell }, e(Text, {}, text))),
    );
  const page = () => {
    const { head, parts, foot } = sameContent();
    return renderToBuffer(
      e(
        Document,
        {},
        e(
          Page,
          { size: "A4", style: styles.page },
          head.map((text, at) => row([text], at)),
          parts.map(({ heading, rows }) =>
            e(View, { key: heading }, e(Text, { style: styles.heading }, heading), rows.map(row)),
          ),
          foot.map((text, at) => row([text], at)),
        ),
      ),
    );
  };
  return { page, close: () => Promise.resolve() };
}
