import { instantSchema } from "@preamble/api/instant";
import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { rankOf } from "@preamble/domain/levels";
import { Notice } from "@preamble/ui/notice";
import { redirect } from "next/navigation";
import { WithPhone } from "../../../../components/with-phone.tsx";
import { ReadAloud } from "../../../../features/intake/read-aloud/read-aloud.tsx";
import { Advice } from "../../../../features/result/advice.tsx";
import { Booking } from "../../../../features/result/booking.tsx";
import { BookingByAge } from "../../../../features/result/booking-by-age.tsx";
import { EmergencyResult } from "../../../../features/result/emergency-result.tsx";
import { GetHelp } from "../../../../features/result/get-help.tsx";
import { levelLine } from "../../../../features/result/level-line.ts";
import { LateAnswers } from "../../../../features/result/late-answers.tsx";
import { PutOff } from "../../../../features/result/put-off.tsx";
import { Reasons } from "../../../../features/result/reasons.tsx";
import { mayWait } from "../../../../features/visit/may-wait.ts";
import { SoonerTime } from "../../../../features/visit/sooner-time.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { requireSent } from "../../../../server/visit.ts";
import { isCalled } from "../../../../text/text-to.ts";

type Props = {
  params: Promise<{ slug: string; locale: string }>;
  /** From when on times are shown; from the first without it. */
  searchParams: Promise<{ from?: string | string[] }>;
};

export const generateMetadata = titleOf(({ resultHeading }) => resultHeading);

/** After sending: how urgent, by when, why, what to do until then, and a visit to book. */
export default async function ResultPage({ params, searchParams }: Props) {
  const { slug, locale } = await params;
  const from = instantSchema.safeParse((await searchParams).from).data;
  const { clinic, language, intake, helped, text, api } = await requireSent(slug, locale);
  const { intakeId, contact } = intake;
  const result = await api.intake.result({
    intakeId,
    language,
    voice: helped === null ? "patient" : "helper",
  });
  const when = (at: Date) => formatInZone(at, result.timeZone, language);
  const time = when(result.dueAt);
  const emergency = result.level === "emergency-now";
  const here = `/${slug}/${language}/result`;
  const times = emergency ? null : await api.appointments.offer({ from });
  const offer = times?.ended ? null : times;
  if (from && offer && !offer.booked && offer.slots.length === 0) redirect(here);
  const isPutOff = times?.putOff.offered === true && times.putOff.askAgainAt !== null && !times.booked;
  const mayPutOff = times?.putOff.offered === true && !times.ended && !times.booked && !times.held;
  const visit = offer && !isPutOff ? await api.appointments.get({}) : null;
  const waits = visit && offer && !offer.booked && !offer.held && mayWait(visit);
  return (
    <div className="flex flex-col gap-6">
      <LateAnswers {...{ slug, intakeId }} />
      <div>
        <p className="text-muted">{text.resultHeading}</p>
        {result.screen ? (
          <EmergencyResult text={text} screen={result.screen} phone={clinic.phone} />
        ) : (
          <h1>
            <WithPhone phone={clinic.phone}>{levelLine(result, text, time)}</WithPhone>
          </h1>
        )}
        <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      </div>
      <Reasons text={text} reasons={result.reasons} more={result.moreReasons} />
      {isPutOff || (offer?.booked && !isCalled(contact)) ? null : (
        <p className="font-semibold">
          <WithPhone phone={clinic.phone}>
            {emergency && !result.someoneReads
              ? text.emergencyToldClosed
              : fill(text.resultNotHeard, { time })}
          </WithPhone>
        </p>
      )}
      {emergency ? <p>{text.bookEmergency}</p> : null}
      <GetHelp text={text} />
      {result.goesElsewhere && offer ? <p className="font-semibold">{text.bookElsewhere}</p> : null}
      {isPutOff ? null : offer && offer.ageRefusals.length > 0 && !offer.booked ? (
        <BookingByAge text={text} clinic={clinic} refusals={offer.ageRefusals} />
      ) : offer ? (
        <Booking
          slug={slug}
          language={language}
          text={text}
          phone={clinic.phone}
          urgent={rankOf(result.level) >= rankOf("within-48-hours")}
          email={contact?.email ?? null}
          timeZone={offer.timeZone}
          slots={offer.slots}
          laterHref={offer.later && `${here}?from=${offer.later.toISOString()}#book`}
          firstHref={from ? `${here}#book` : null}
          booked={offer.booked && visit?.visit ? { ...visit.visit, over: offer.booked.over } : null}
          held={offer.held}
          beenHere={offer.beenHere}
          otherKindFree={offer.otherKindFree}
        />
      ) : null}
      {times && (isPutOff || mayPutOff) ? (
        <PutOff
          {...{ slug, text }}
          phone={clinic.phone}
          askedAgain={times.putOff.askAgainAt && when(times.putOff.askAgainAt)}
          by={times.putOff.by}
          ended={times.ended}
        />
      ) : null}
      {offer?.waitsTooLong && !isPutOff && !offer.booked && !offer.held && offer.ageRefusals.length === 0 ? (
        <p>
          <a href={`/${slug}/${language}/visit/now`} className="inline-flex min-h-11 items-center">
            {text.nowLink}
          </a>
        </p>
      ) : null}
      {waits ? (
        <SoonerTime
          {...{ slug, language, text }}
          phone={clinic.phone}
          timeZone={visit.timeZone}
          waiting={visit.waiting}
          hasVisit={false}
          mailed={visit.mailed}
          sooner={visit.sooner && { startsAt: visit.sooner.startsAt, until: when(visit.sooner.until) }}
        />
      ) : null}
      {result.cautions.length > 0 ? (
        <Notice tone="strong">
          {result.cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Notice>
      ) : null}
      {result.advice.length > 0 ? <Advice text={text} items={result.advice} /> : null}
      <div>
        <p className="font-semibold">{fill(text.resultReference, { reference: result.reference })}</p>
        <p className="text-muted">{text.referenceWhat}</p>
      </div>
      <ul className="no-print flex flex-col">
        {(
          [
            ["status", text.statusLink],
            ["copy", text.copyLink],
            ["form/later", text.laterAfter],
          ] as const
        ).map(([path, words]) => (
          <li key={path}>
            <a href={`/${slug}/${language}/${path}`} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
