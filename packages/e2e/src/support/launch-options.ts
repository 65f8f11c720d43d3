import type { LaunchOptions } from "@playwright/test";
import { chromiumPath } from "./chromium-path.ts";

/**
 * The pages of the address bar, which Chromium loads anew for each context though nobody types an address: well over
 * a second of a core each time.
 */
const addressBar = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "PreloadTopChromeWebUI"];

/** Chromium takes the last list alone, so what Playwright turns off stands here again. */
const turnedOff = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  ...addressBar,
];

const executablePath = chromiumPath();

/** How the browser of journeys, pictures and benches is started. */
export const launchOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-features=${turnedOff.join(",")}`,
  ],
};
