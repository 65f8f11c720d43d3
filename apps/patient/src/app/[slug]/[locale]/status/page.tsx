import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { WithPhone } from "../../../../components/with-phone.tsx";
import { OwnConsents } from "../../../../features/consents/own-consents.tsx";
import { askedWords } from "../../../../features/result/asked-words.ts";
import { momentsOf } from "../../../../features/status/moments-of.ts";
import { TimeLine } from "../../../../features/status/time-line.tsx";
import { mayWait } from "../../../../features/visit/may-wait.ts";
import { PageHead } from "../../../../features/visit/page-head.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { requireSent, screenOf } from "../../../../server/visit.ts";
import { isCalled } from "../../../../text/text-to.ts";

export const generateMetadata = titleOf(({ statusHeading }) => statusHeading);

/** Where a sent form stands, what happens next, and what may be taken back. */
export default async function StatusPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const sent = await requireSent(slug, locale);
  const { clinic, language, intake, text, api } = sent;
  const { intakeId, contact } = intake;
  const found = await api.intake.status({ intakeId });
  const screen = await screenOf(sent, found);
  const when = (at: Date) => formatInZone(at, found.timeZone, language);
  const { offered, askAgainAt, by } = found.putOff;
  const isBooked = found.visit?.status === "booked";
  const books = found.open && !isBooked && found.level !== "emergency-now";
  const waits = books && mayWait(await api.appointments.get({}));
  const links = [
    ...(isBooked ? ([["visit", text.visitLink]] as const) : []),
    ...(books ? ([["result#book", text.bookHeading]] as const) : []),
    ...(waits ? ([["visit", text.freeAsk]] as const) : []),
    ["result", screen ? text.safetyNext : text.statusResult],
    ["copy", text.copyLink],
    ["form/later", text.laterAfter],
    ["start?again", fill(text.againLink, { name: contact?.name ?? "" })],
  ] as const;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <PageHead {...{ text, screen }} phone={clinic.phone}>
          {text.statusHeading}
        </PageHead>
        <p className="mt-3 font-semibold">{fill(text.resultReference, { reference: found.reference })}</p>
        <p className="text-muted">{text.referenceWhat}</p>
      </div>
      <TimeLine
        moments={momentsOf(found, { text, when })}
        timeZone={found.timeZone}
        phone={clinic.phone}
        {...{ text, language }}
      />
      {!found.open ? null : offered && askAgainAt && !isBooked ? (
        <p className="font-semibold">
          <WithPhone phone={clinic.phone}>
            {askedWords(by, { text, phone: clinic.phone, time: when(askAgainAt) })}
          </WithPhone>
        </p>
      ) : found.readAt ||
        (found.level === "emergency-now" && !found.someoneReads) ||
        (isBooked && !isCalled(contact)) ? null : (
        <p className="font-semibold">
          <WithPhone phone={clinic.phone}>{fill(text.resultNotHeard, { time: when(found.dueAt) })}</WithPhone>
        </p>
      )}
      <ul className="no-print flex flex-col">
        {links.map(([path, words]) => (
          <li key={path}>
            <a href={`/${slug}/${language}/${path}`} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
      <OwnConsents {...{ slug, text, language, intakeId }} phone={clinic.phone} first={found.consents} />
    </div>
  );
}
