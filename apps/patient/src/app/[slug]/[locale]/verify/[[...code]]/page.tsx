import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { Notice } from "@preamble/ui/notice";
import { notFound } from "next/navigation";
import { WithPhone } from "../../../../../components/with-phone.tsx";
import { ReadAloud } from "../../../../../features/intake/read-aloud/read-aloud.tsx";
import { VerifyFile } from "../../../../../features/verify/verify-file.tsx";
import { titleOf } from "../../../../../server/title-of.ts";
import { issuedUnder, requirePlace } from "../../../../../server/visit.ts";
import { textIn } from "../../../../../text/text.ts";

type Props = { params: Promise<{ slug: string; locale: string; code?: string[] }> };

export const generateMetadata = titleOf(({ verifyHeading }) => verifyHeading);

/** Says whether the clinic issued a paper under a code, or the very file; nothing of what is in it. */
export default async function VerifyPage({ params }: Props) {
  const { slug, locale, code = [] } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  if (code.length > 1) notFound();
  const documentId = code[0] ?? null;
  const issued = documentId === null ? null : await issuedUnder(clinic, documentId);
  const text = textIn(language);
  const { name, phone, hours } = clinic;
  const said = (words: string, time = "") => fill(words, { clinic: name, phone, time });
  return (
    <div>
      <h1>{text.verifyHeading}</h1>
      <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      <p className="mt-3">{said(text.verifyLead)}</p>
      {documentId === null ? null : issued ? (
        <Notice
          className="mt-5"
          heading={said(text.verifyKnown, formatInZone(issued.issuedAt, hours.timeZone, language))}
        >
          {text.verifyKnownMore}
        </Notice>
      ) : (
        <Notice className="mt-5" tone="strong" heading={said(text.verifyUnknown)}>
          <WithPhone phone={phone}>{said(text.verifyUnknownMore)}</WithPhone>
        </Notice>
      )}
      <VerifyFile
        {...{ slug, language, text, documentId, name, phone }}
        known={issued !== null}
        timeZone={hours.timeZone}
      />
    </div>
  );
}
