import { Document } from "@react-pdf/renderer";
import type { ComponentProps, ReactNode } from "react";

type Props = Pick<
  ComponentProps<typeof Document>,
  "title" | "author" | "subject" | "language" | "pageMode"
> & {
  renderedAt: Date;
  children: ReactNode;
};

/** A file as it goes into an archive: PDF/A-2b, with nothing in it that another hour would make otherwise. */
export function FiledDocument({ renderedAt, children, ...described }: Props) {
  return (
    <Document
      {...described}
      conformance="PDF/A-2b"
      creator="Preamble"
      producer="Preamble"
      creationDate={renderedAt}
      modificationDate={renderedAt}
    >
      {children}
    </Document>
  );
}
