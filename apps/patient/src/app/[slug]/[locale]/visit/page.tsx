import { formatInZone } from "@preamble/booking/format-time";
import { visitTypes } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { WithPhone } from "../../../../components/with-phone.tsx";
import { CheckIn } from "../../../../features/visit/check-in.tsx";
import { mayWait } from "../../../../features/visit/may-wait.ts";
import { PageHead } from "../../../../features/visit/page-head.tsx";
import { pastWords } from "../../../../features/visit/past-words.ts";
import { SoonerTime } from "../../../../features/visit/sooner-time.tsx";
import { VisitFacts } from "../../../../features/visit/visit-facts.tsx";
import { VisitLocked } from "../../../../features/visit/visit-locked.tsx";
import { WorseNotice } from "../../../../features/visit/worse-notice.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { actorOf, requirePlace, requireSent, screenOf } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

const button = "w-full sm:w-auto sm:self-start";

export const generateMetadata = titleOf(({ visitHeading }) => visitHeading);

/** The visit: when, where, with whom, and what may be done about it. Looking at it does nothing. */
export default async function VisitPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  const { phone } = clinic;
  if ((await actorOf(clinic.id)).kind !== "patient")
    return <VisitLocked text={textIn(language)} phone={phone} />;
  const sent = await requireSent(slug, locale);
  const { api, text } = sent;
  const found = await api.appointments.get({});
  const { visit, open, timeZone, callDue, callNow, someoneReads, waiting, mailed, sooner } = found;
  const screen = await screenOf(sent, found);
  const head = <PageHead {...{ text, phone, screen }}>{text.visitHeading}</PageHead>;
  const when = (at: Date) => formatInZone(at, timeZone, language);
  const base = `/${slug}/${language}`;
  const willCall = callDue ? (
    <p>
      <WithPhone phone={phone}>{text.visitWillCall}</WithPhone>
    </p>
  ) : null;
  if (visit?.status !== "booked") {
    return (
      <div className="flex flex-col gap-5">
        {head}
        <p>
          <WithPhone phone={phone}>
            {visit ? fill(pastWords(visit.status, text), { time: when(visit.startsAt) }) : text.visitNone}
          </WithPhone>
        </p>
        {callNow ? (
          <WorseNotice {...{ text, phone, someoneReads }} again={`${base}/visit/again`} hasVisit={false} />
        ) : (
          willCall
        )}
        {screen ? (
          <p>
            <a href={`${base}/result`} className="inline-flex min-h-11 items-center">
              {text.safetyNext}
            </a>
          </p>
        ) : !open ? (
          <p>{text.nextEnded}</p>
        ) : visit?.status === "seen" ? null : (
          <>
            <p>
              <ButtonLink href={`${base}/result#book`}>{text.visitBook}</ButtonLink>
            </p>
            {!mayWait(found) ? null : (
              <SoonerTime
                {...{ slug, language, text, phone, timeZone, waiting, mailed }}
                hasVisit={false}
                sooner={sooner && { startsAt: sooner.startsAt, until: when(sooner.until) }}
              />
            )}
          </>
        )}
        <p>
          <a href={`${base}/status`} className="inline-flex min-h-11 items-center">
            {text.statusLink}
          </a>
        </p>
      </div>
    );
  }
  const inPerson = visitTypes[visit.visitType].mode === "in-person";
  return (
    <div className="flex flex-col gap-5">
      {head}
      <VisitFacts {...{ text, language, timeZone, visit }} />
      {callNow ? (
        <WorseNotice {...{ text, phone, someoneReads }} again={`${base}/visit/again`} hasVisit />
      ) : (
        willCall
      )}
      {visit.tooLate ? (
        <Notice tone="strong">
          <a href={`${base}/visit/now`}>{text.nowLink}</a>
        </Notice>
      ) : null}
      {inPerson ? null : (
        <p>
          <WithPhone phone={phone}>{text.visitCallHint}</WithPhone>
        </p>
      )}
      {visit.checkedInAt ? (
        <Notice role="status">{fill(text.visitHereDone, { time: when(visit.checkedInAt) })}</Notice>
      ) : visit.onTheDay && inPerson && !visit.mayCheckInAlone ? (
        <p>
          <WithPhone phone={phone}>{text["refused-too-late-to-check-in"]}</WithPhone>
        </p>
      ) : visit.onTheDay && inPerson ? (
        <CheckIn {...{ slug, text, phone }} appointmentId={visit.id} />
      ) : null}
      <div className="no-print flex flex-col gap-3">
        {visit.mayChange ? (
          <>
            <ButtonLink kind="secondary" className={button} href={`${base}/visit/change`}>
              {text.visitChange}
            </ButtonLink>
            <ButtonLink kind="secondary" className={button} href={`${base}/visit/cancel`}>
              {text.visitCancel}
            </ButtonLink>
            <p className="text-muted">{fill(text.visitUntil, { time: when(visit.changeUntil) })}</p>
          </>
        ) : (
          <p>
            <WithPhone phone={phone}>{text.visitTooLate}</WithPhone>
          </p>
        )}
      </div>
      {visit.mayChange ? (
        <SoonerTime
          {...{ slug, language, text, phone, timeZone, waiting, mailed }}
          hasVisit
          sooner={sooner && { startsAt: sooner.startsAt, until: when(sooner.until) }}
        />
      ) : null}
      <ul className="no-print flex flex-col">
        {(
          [
            ["visit/calendar", text.visitCalendar],
            ["form/later", text.visitKeep],
            ["status", text.statusLink],
          ] as const
        ).map(([path, words]) => (
          <li key={path}>
            <a href={`${base}/${path}`} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
