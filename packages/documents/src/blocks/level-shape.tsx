import { Circle, Line, Polygon, Svg } from "@react-pdf/renderer";
import type { Level } from "@preamble/domain/levels";
import type { ReactElement } from "react";
import { levelColours } from "./theme.ts";

const shapes: Record<Level, (colour: string) => ReactElement> = {
  "emergency-now": (colour) => <Polygon points="1,1 11,1 11,11 1,11" fill={colour} />,
  "same-day": (colour) => <Polygon points="6,1 11.5,11 0.5,11" fill={colour} />,
  "within-48-hours": (colour) => <Polygon points="6,0 12,6 6,12 0,6" fill={colour} />,
  "within-2-weeks": (colour) => <Circle cx={6} cy={6} r={5} fill={colour} />,
  routine: (colour) => <Circle cx={6} cy={6} r={4.5} stroke={colour} strokeWidth={1.5} fill="none" />,
  "self-care": (colour) => <Line x1={1} y1={6} x2={11} y2={6} stroke={colour} strokeWidth={2} />,
};

/** The level's shape: drawn, because no bundled font has these signs. */
export function LevelShape({ level, size }: { level: Level; size: number }) {
  return (
    <Svg viewBox="0 0 12 12" style={{ width: size, height: size, marginRight: size / 3 }}>
      {shapes[level](levelColours[level])}
    </Svg>
  );
}
