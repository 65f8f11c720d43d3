import { Path, StyleSheet, Svg, View } from "@react-pdf/renderer";
import { figures, headPath } from "../case-summary/body-shapes.ts";
import type { Picture } from "../case-summary/summary-view.ts";
import { ink, levelColours, rule } from "./theme.ts";

const styles = StyleSheet.create({
  row: { flexDirection: "row", columnGap: 4 },
  figure: { width: 31, height: 84 },
});

const looks = {
  pain: { fill: levelColours["emergency-now"], stroke: levelColours["emergency-now"], strokeWidth: 0.5 },
  numb: { fill: "#ffffff", stroke: ink, strokeWidth: 3 },
  spasm: { fill: rule, stroke: ink, strokeWidth: 1 },
};
const plain = { fill: "#ffffff", stroke: rule, strokeWidth: 1 };

/** The regions of a figure that look alike as one path each, those with a mark over the others. */
function pathsOf(side: "front" | "back", marks: Picture["marks"]) {
  const kinds = new Map(marks.map(({ region, kind }) => [region, kind]));
  const pathOf = (kind: keyof typeof looks | undefined) =>
    figures[side].filter(({ region }) => kinds.get(region) === kind).map(({ path }) => path);
  const marked = (["spasm", "pain", "numb"] as const).map((kind) => ({
    paths: pathOf(kind),
    look: looks[kind],
  }));
  return [{ paths: [headPath, ...pathOf(undefined)], look: plain }, ...marked].filter(
    ({ paths }) => paths.length > 0,
  );
}

/** Front and back of a body: pain filled, numb framed, spasm grey; the lines beside it say the same. */
export function BodyFigures({ marks }: Pick<Picture, "marks">) {
  return (
    <View style={styles.row}>
      {(["front", "back"] as const).map((side) => (
        <Svg key={side} viewBox="8 0 84 224" style={styles.figure}>
          {pathsOf(side, marks).map(({ paths, look }, index) => (
            <Path key={index} d={paths.join(" ")} {...look} />
          ))}
        </Svg>
      ))}
    </View>
  );
}
