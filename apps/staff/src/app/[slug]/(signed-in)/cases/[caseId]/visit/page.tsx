import { formatInZone } from "@preamble/booking/format-time";
import { ButtonLink } from "@preamble/ui/button";
import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import Link from "next/link";
import { awayVisitWords } from "../../../../../../features/visits/away-words.ts";
import { wrongKindWords } from "../been-here-words.ts";
import { askFirst, fitWords } from "../../../../../../features/visits/booking-words.ts";
import { NotForYourRole } from "../../../../../../components/not-for-your-role.tsx";
import { Presence } from "../../../../../../components/presence.tsx";
import { dayOnWall } from "../../../../../../features/visits/day-on-wall.ts";
import { dateWords } from "../../../../../../features/visits/hours-words.ts";
import { levelNames } from "../../../../../../features/cases/level-names.ts";
import { mayOpen } from "../../../../../../navigation.ts";
import { notFoundOr } from "../../../../../../server/refusal.ts";
import { apiFor, requireStaff } from "../../../../../../server/staff.ts";
import { visitName } from "../../../../../../features/visits/visit-names.ts";
import { visitStates } from "../../../../../../features/visits/visit-states.ts";
import { BeenHere } from "../been-here.tsx";
import { BookVisit } from "./book-visit.tsx";
import { CancelVisit } from "./cancel-visit.tsx";
import { DayLinks } from "./day-links.tsx";
import { MoveVisit } from "./move-visit.tsx";
import { PutOff } from "./put-off.tsx";
import { SoonerWish } from "./sooner-wish.tsx";
import { SettleButtons } from "./settle-buttons.tsx";

export const metadata = { title: "Visit" };

type Props = {
  params: Promise<{ slug: string; caseId: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
};

/** The visit of a case: booked, moved, settled or called off by the front desk or a clinician. */
export default async function VisitPage({ params, searchParams }: Props) {
  const { slug, caseId } = await params;
  const { actor } = await requireStaff(slug);
  if (!mayOpen(actor.roles, "schedule"))
    return <NotForYourRole heading="Visit" who="the front desk and clinicians" />;
  const api = await apiFor(actor);
  const found = await api.appointments.get({ caseId }).catch(notFoundOr);
  const { timeZone, level, visit } = found;
  const booked = visit?.status === "booked" ? visit : null;
  const { day, dayBefore, dayAfter } = dayOnWall((await searchParams).day, timeZone, new Date());
  const offer = level === "emergency-now" ? null : await api.appointments.offer({ caseId });
  const free = await api.appointments.free({ caseId, from: day.from, until: day.until });
  const when = (at: Date) => formatInZone(at, timeZone, "en");
  const words = (time: (typeof free)[number] | NonNullable<typeof offer>["slots"][number]) =>
    `${when(time.startsAt)}, ${visitName(time.visitType)}, ${time.clinician}, ${time.location}`;
  const fitting = (offer?.slots ?? []).map((time) => ({
    slotId: time.slotId,
    words: words(time),
    against: [],
  }));
  const longDay = dateWords(day.date);
  const times = {
    slug,
    timeZone,
    fitting,
    others: free
      .filter(({ slotId }) => !fitting.some((time) => time.slotId === slotId))
      .map((time) => ({ slotId: time.slotId, words: words(time), against: time.against })),
    othersLabel: `Other free times on ${longDay}`,
  };
  const wrongKind = booked && !booked.suitsBeenHere ? wrongKindWords(booked.visitType) : null;
  const base = `/${slug}/cases/${caseId}`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1>{found.patient}</h1>
        <LevelMark level={level} label={levelNames[level]} />
        <span className="text-muted">Case {found.reference}</span>
        <Presence slug={slug} caseId={caseId} shown={found.lastChange} follows />
        <Link href={`${base}/call`}>Call sheet</Link>
        {actor.roles.includes("clinician") ? <Link href={base}>Open the case</Link> : null}
      </div>
      {found.callDue ? (
        <p className="mt-2 border-s-4 border-danger ps-3 font-semibold">
          A call to this patient is due now. <Link href={`${base}/call`}>Call</Link>
        </p>
      ) : null}
      <div className="mt-3 grid max-w-6xl gap-x-8 gap-y-5 lg:grid-cols-2">
        <Panel heading="Visit">
          {visit ? (
            <>
              <p className="text-lg font-semibold">{when(visit.startsAt)}</p>
              <p>
                {visitName(visit.visitType)}, {visit.clinician}, {visit.location}
              </p>
              <p>
                {visitStates[visit.status]}
                {booked?.checkedInAt ? `, here since ${when(booked.checkedInAt)}` : ""}
              </p>
            </>
          ) : (
            <p>None is booked.</p>
          )}
          {booked?.clinicianAway ? (
            <p className="mt-2 border-s-4 border-danger ps-3 font-semibold">
              {awayVisitWords(booked.clinician, when(booked.startsAt))}
            </p>
          ) : null}
          {booked && booked.startsAt > new Date() ? (
            <ButtonLink
              kind="secondary"
              className="my-2"
              href={`${base}/visit/letter.pdf`}
              download={`visit-${found.reference}.pdf`}
            >
              Letter for the patient
            </ButtonLink>
          ) : null}
          {booked ? (
            <SettleButtons slug={slug} visit={booked} waitedUntil={when(booked.waitedUntil)} />
          ) : null}
          {offer === null || offer.ended ? null : (
            <BeenHere {...{ slug, caseId }} beenHere={found.beenHere} />
          )}
          {wrongKind ? <p className="mt-2 border-s-4 border-danger ps-3 font-semibold">{wrongKind}</p> : null}
          {offer &&
          !booked &&
          found.putOff.offered &&
          (found.putOff.askAgainAt || found.putOff.callBy || !offer.ended) ? (
            <PutOff
              {...{ slug, caseId }}
              askedAgain={found.putOff.askAgainAt && when(found.putOff.askAgainAt)}
              by={found.putOff.by}
              ended={offer.ended}
              callBy={found.putOff.callBy && when(found.putOff.callBy)}
            />
          ) : null}
          {offer === null ? null : <SoonerWish {...{ slug, caseId }} waiting={found.waiting} />}
        </Panel>
        {offer === null ? (
          <Panel heading="Book a visit">
            <p>None is offered: this needs emergency care now, not an appointment.</p>
          </Panel>
        ) : (
          <Panel heading={booked ? "Move to another time" : "Book a visit"}>
            <p className="mb-3">{askFirst(booked ? "booked" : "none")}</p>
            {fitWords(offer, when).map((line) => (
              <p key={line} className="mb-2 font-semibold">
                {line}
              </p>
            ))}
            <DayLinks base={`${base}/visit`} {...{ longDay, dayBefore, dayAfter }} />
            {booked ? (
              <MoveVisit key={booked.version} {...times} visit={booked} />
            ) : (
              <BookVisit {...times} caseId={caseId} />
            )}
          </Panel>
        )}
        {booked ? (
          <Panel heading="Cancel">
            <CancelVisit slug={slug} visit={booked} />
          </Panel>
        ) : null}
      </div>
    </>
  );
}
