import { Link, Path, Svg } from "@react-pdf/renderer";
import { qrPath } from "./qr-path.ts";

/** A code to scan, which is a link for who reads on a screen. */
export function QrCode({ address, side }: { address: string; side: number }) {
  const { size, path } = qrPath(address);
  return (
    <Link src={address}>
      <Svg viewBox={`0 0 ${size} ${size}`} style={{ width: side, height: side }}>
        <Path d={path} fill="#000000" />
      </Svg>
    </Link>
  );
}
