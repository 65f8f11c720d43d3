import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SkipLink } from "@preamble/ui/skip-link";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Preamble", template: "%s · Preamble" },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: its scripts carry that request's nonce.
  await connection();
  return (
    <html lang="en">
      <body data-size="staff">
        <SkipLink>Skip to the main content</SkipLink>
        {children}
      </body>
    </html>
  );
}
