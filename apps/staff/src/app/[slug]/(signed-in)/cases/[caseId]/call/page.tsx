import { clockRuns, isOpenStatus } from "@preamble/db/case-status";
import { formatInZone } from "@preamble/booking/format-time";
import { LevelMark } from "@preamble/ui/level-mark";
import { Panel } from "@preamble/ui/panel";
import Link from "next/link";
import { awayVisitWords } from "../../../../../../features/visits/away-words.ts";
import {
  audienceNames,
  callLine,
  callScript,
  nextCallWords,
} from "../../../../../../features/calls/call-words.ts";
import { AcknowledgeButton } from "../../../../../../components/acknowledge-button.tsx";
import { Clock } from "../../../../../../components/clock.tsx";
import { EmergencyContact } from "../../../../../../components/emergency-contact.tsx";
import { PatientPhone } from "../../../../../../components/patient-phone.tsx";
import { PhoneLink } from "../../../../../../components/phone-link.tsx";
import { Presence } from "../../../../../../components/presence.tsx";
import { NotForYourRole } from "../../../../../../components/not-for-your-role.tsx";
import { filledInBy } from "../../../../../../features/cases/filled-in-by.ts";
import { levelNames } from "../../../../../../features/cases/level-names.ts";
import { mayOpen } from "../../../../../../navigation.ts";
import { noSlotSaid } from "../../../../../../features/queue/no-slot-words.ts";
import { notFoundOr } from "../../../../../../server/refusal.ts";
import { emergencyChoiceWords } from "../../../../../../features/cases/patient-choices.ts";
import { statusWords } from "../../../../../../features/cases/status-words.ts";
import { apiFor, requireStaff } from "../../../../../../server/staff.ts";
import { standingWords } from "../standing-words.ts";
import { BeenHere } from "../been-here.tsx";
import { AddTask } from "../add-task.tsx";
import { MoveDialog } from "../move-dialog.tsx";
import { OpenTasks } from "../open-tasks.tsx";
import { BreachReason } from "./breach-reason.tsx";
import { LogCall } from "./log-call.tsx";

export const metadata = { title: "Call sheet" };

export default async function CallPage({ params }: { params: Promise<{ slug: string; caseId: string }> }) {
  const { slug, caseId } = await params;
  const { actor } = await requireStaff(slug);
  if (!mayOpen(actor.roles, "queue"))
    return <NotForYourRole heading="Call sheet" who="the front desk and clinicians" />;
  const api = await apiFor(actor);
  const sheet = await api.cases.getCallSheet({ caseId }).catch(notFoundOr);
  const { patient, clinic, level, calls, next, escalations, visitWhileAway: away } = sheet;
  const clinical = actor.roles.includes("clinician");
  const when = (at: Date) => formatInZone(at, clinic.timeZone, "en");
  const now = new Date();
  const choice = emergencyChoiceWords(sheet.choice);
  const emergency = level === "emergency-now";
  const status = statusWords(sheet.status);
  const standing = standingWords(sheet, when);
  const script = callScript(patient.language, level, {
    clinic: clinic.name,
    phone: clinic.phone,
    name: patient.name,
  });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1>Call {patient.name}</h1>
        <LevelMark level={level} label={levelNames[level]} />
        <Clock
          dueAt={sheet.dueAt}
          now={now}
          runs={clockRuns(sheet)}
          next={next}
          acknowledged={sheet.acknowledgedAt !== null}
        />
        <Presence slug={slug} caseId={caseId} shown={sheet.lastChange} follows />
        <Link href={`/${slug}/cases/${caseId}/visit`}>
          {emergency ? "Visit" : "Book or change the visit"}
        </Link>
        {clinical ? <Link href={`/${slug}/cases/${caseId}`}>Open the case</Link> : null}
      </div>
      <p className="text-muted">
        Case {sheet.reference}, {status}.{" "}
        {sheet.sentAt ? `Sent ${when(sheet.sentAt)}.` : "Not finished: the form was not sent."}{" "}
        {sheet.joinedAt ? `Another form came in ${when(sheet.joinedAt)}. ` : ""}
        {sheet.noSlotAt ? <strong>{noSlotSaid(when(sheet.noSlotAt), level)}</strong> : null}
      </p>
      {away ? (
        <p className="mt-2 border-s-4 border-danger ps-3 font-semibold">
          {awayVisitWords(away.clinician, when(away.startsAt))}
        </p>
      ) : null}
      <div className="compact no-print my-2 flex flex-wrap items-center gap-2">
        {emergency && !sheet.acknowledgedAt ? (
          <AcknowledgeButton
            slug={slug}
            caseId={caseId}
            version={sheet.version}
            reference={sheet.reference}
            urgent
          />
        ) : null}
        <MoveDialog
          slug={slug}
          caseId={caseId}
          version={sheet.version}
          status={sheet.status}
          standing={standing}
          clinical={clinical}
        />
        {isOpenStatus(sheet.status) ? <AddTask slug={slug} caseId={caseId} standing={standing} /> : null}
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-5 lg:grid-cols-2">
        <Panel heading="Call">
          <p className="text-xl">
            <PatientPhone {...patient} />
          </p>
          <p>
            {patient.language === "es" ? "Speaks Spanish" : "Speaks English"}
            {patient.interpreterWanted ? ", wants an interpreter" : ""}
            {patient.phone && patient.voicemailOk ? ", voicemail is OK" : ""}
          </p>
          <p>Filled in by {filledInBy(sheet.filler)}</p>
          {isOpenStatus(sheet.status) ? <BeenHere {...{ slug, caseId }} beenHere={sheet.beenHere} /> : null}
          <EmergencyContact contact={patient.emergencyContact} />
          {choice ? <p className="font-semibold">{choice}</p> : null}
          {emergency ? (
            <p className="mt-2 font-semibold">{nextCallWords(next, patient.emergencyContact, when, now)}</p>
          ) : null}
          <h3 className="mt-4">Say</h3>
          <ol lang={patient.language} className="list-decimal ps-6">
            {script.person.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {patient.voicemailOk && patient.safeToCall ? (
            <>
              <h3 className="mt-3">On voicemail say only</h3>
              <p lang={patient.language}>{script.voicemail}</p>
            </>
          ) : null}
        </Panel>
        <Panel heading="Log this call">
          <LogCall slug={slug} caseId={caseId} mayDecide={clinical && emergency} />
        </Panel>
        <OpenTasks slug={slug} clinical={clinical} tasks={sheet.tasks} when={when} />
        <Panel heading="Calls so far">
          {calls.length === 0 ? <p>None yet.</p> : null}
          <ol className="list-decimal ps-6">
            {calls.map((call) => (
              <li key={call.at.toISOString()}>{callLine(call, when)}</li>
            ))}
          </ol>
        </Panel>
        <Panel heading="Who was told that this waits">
          {escalations.length === 0 ? <p>Nobody had to be told.</p> : null}
          <ol className="list-decimal ps-6">
            {escalations.map(({ at, step, audience }) => (
              <li key={step}>
                {when(at)}: {audienceNames[audience]}
              </li>
            ))}
          </ol>
          {clinic.phoneList.length > 0 ? (
            <>
              <h3 className="mt-3">Phone list, in this order</h3>
              <ol className="list-decimal ps-6">
                {clinic.phoneList.map(({ name, phone }) => (
                  <li key={phone}>
                    {name}: <PhoneLink phone={phone} />
                  </li>
                ))}
              </ol>
            </>
          ) : null}
          {sheet.breachedAt ? (
            <div className="mt-3">
              <p className="font-semibold">Nobody had acted when it was due, {when(sheet.breachedAt)}.</p>
              {sheet.breachReason ? <p>Reason: {sheet.breachReason}</p> : null}
              {clinical ? null : (
                <p>
                  {sheet.breachExplained ? "A clinician has said why." : "No clinician has said why yet."}
                </p>
              )}
              {clinical && !sheet.breachExplained ? (
                <BreachReason slug={slug} caseId={caseId} version={sheet.version} />
              ) : null}
            </div>
          ) : null}
        </Panel>
      </div>
    </>
  );
}
