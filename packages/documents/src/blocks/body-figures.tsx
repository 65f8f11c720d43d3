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

/** Front and back of a body: pain filled, numb framed, spasm grey; the lines beside it say the same. */
export function BodyFigures({ marks }: Pick<Picture, "marks">) {
  const look = (region: string) => {
    const mark = marks.find((each) => each.region === region);
    return mark ? looks[mark.kind] : plain;
  };
  return (
    <View style={styles.row}>
      {(["front", "back"] as const).map((side) => (
        <Svg key={side} viewBox="8 0 84 224" style={styles.figure}>
          <Path d={headPath} {...plain} />
          {figures[side].map(({ region, path }) => (
            <Path key={region} d={path} {...look(region)} />
          ))}
        </Svg>
      ))}
    </View>
  );
}
