import { createHash, randomUUID } from "node:crypto";

type Place = {
  readonly slug: string;
  /** The address that patients open: whoever holds the file asks there whether it was issued. */
  readonly patientUrl: string;
};

type Issuing = Place & {
  readonly draw: (issue: { renderedAt: Date; verify: string }) => Promise<Uint8Array>;
  readonly record: (document: { documentId: string; sha256: string }) => Promise<unknown>;
};

/** A new code for a document, and where it is asked about. */
export function newVerifyLink({ slug, patientUrl }: Place) {
  const id = randomUUID();
  return { id, verify: new URL(`/${slug}/verify/${id}`, patientUrl).href };
}

/** By which a file is known: the SHA-256 of its bytes. */
export const fileHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Draws a PDF under a code of its own; none is there to hand out whose hash is not on record. */
export async function issueFile({ draw, record, ...place }: Issuing) {
  const { id, verify } = newVerifyLink(place);
  const issuedAt = new Date();
  const bytes = await draw({ renderedAt: issuedAt, verify });
  const sha256 = fileHash(bytes);
  await record({ documentId: id, sha256 });
  return { id, issuedAt, bytes, sha256 };
}

/** Answers with a PDF that is on record. */
export async function handOut({
  fileName,
  ...issuing
}: Issuing & { readonly fileName: string }): Promise<Response> {
  return pdfResponse(fileName, (await issueFile(issuing)).bytes);
}

/** A PDF as an answer that nobody keeps on the way. */
export const pdfResponse = (fileName: string, bytes: Uint8Array): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}.pdf"`,
      "cache-control": "no-store",
    },
  });
