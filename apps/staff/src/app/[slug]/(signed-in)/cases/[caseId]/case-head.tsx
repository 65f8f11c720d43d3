import { clockRuns, isOpenStatus } from "@preamble/db/case-status";
import { formatInZone } from "@preamble/booking/format-time";
import { ButtonLink } from "@preamble/ui/button";
import { LevelMark } from "@preamble/ui/level-mark";
import { AcknowledgeButton } from "../../../../../components/acknowledge-button.tsx";
import { AlikeCases } from "../../../../../components/alike-cases.tsx";
import { PatientPhone } from "../../../../../components/patient-phone.tsx";
import { Presence } from "../../../../../components/presence.tsx";
import { AssignDialog } from "../../../../../components/assign-dialog.tsx";
import { Clock } from "../../../../../components/clock.tsx";
import { filledInBy } from "../../../../../features/cases/filled-in-by.ts";
import { languageName } from "../../../../../language-name.ts";
import { levelEdges, levelNames } from "../../../../../features/cases/level-names.ts";
import { noSlotSaid } from "../../../../../features/queue/no-slot-words.ts";
import { sharingWords } from "../../../../../features/cases/patient-choices.ts";
import { statusWords } from "../../../../../features/cases/status-words.ts";
import type { CaseView, Colleague } from "../../../../../server/staff.ts";
import { AddTask } from "./add-task.tsx";
import { EarlierForms } from "./earlier-forms.tsx";
import { MoreDocuments } from "./more-documents.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { ToMind } from "./to-mind.tsx";
import { WriteNote } from "./write-note.tsx";

type Props = {
  slug: string;
  found: CaseView;
  now: Date;
  standing: string;
  me: string;
  colleagues: readonly Colleague[];
};

/** Level, clock and person first, with what can be done under them. */
export function CaseHead({ slug, found, now, standing, me, colleagues }: Props) {
  const { id, level, dueAt, patient, reference, version, acknowledgedAt, clinic } = found;
  const when = (at: Date) => formatInZone(at, clinic.timeZone, "en");
  const sex = found.answers.find(({ questionId }) => questionId === "sex-at-birth");
  const facts = [
    patient.ageYears === null ? "age not given" : `${patient.ageYears} years`,
    sex?.state === "answered" ? sex.value.toLowerCase() : "sex not given",
    languageName(patient.language),
    `filled in by ${filledInBy(found.filler)}`,
    reference,
  ];
  const state = [
    found.sentAt ? `Sent ${when(found.sentAt)}` : `Never sent: raised by an answer ${when(found.raisedAt)}`,
    statusWords(found.status),
    found.owner ? `owner ${found.owner}` : "no owner yet",
    ...(found.askAgainAt ? [`wants no visit now, asked again ${when(found.askAgainAt)}`] : []),
    ...(acknowledgedAt ? [`acknowledged ${when(acknowledgedAt)}`] : []),
  ];
  return (
    <header className={`rounded border border-s-8 border-line bg-sheet px-4 py-2 ${levelEdges[level]}`}>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h1>{patient.name}</h1>
        <LevelMark level={level} label={levelNames[level]} className="text-2xl" />
        <p className="text-lg">
          look by {when(dueAt)},{" "}
          <Clock
            dueAt={dueAt}
            now={now}
            runs={clockRuns(found)}
            next={found.next}
            acknowledged={acknowledgedAt !== null}
          />
        </p>
        <p className="ms-auto text-muted">Patient-reported, not examined; not a diagnosis.</p>
      </div>
      <div className="flex flex-wrap gap-x-5">
        <p>
          {facts.join(" · ")} · <PatientPhone {...patient} />
        </p>
        <p className="text-muted">{state.join(" · ")}</p>
        <ToMind {...found} />
        {found.breachedAt ? (
          <p className="font-semibold">
            Nobody had acted when it was due, {when(found.breachedAt)}.{" "}
            {found.breachReason ?? "Nobody has said why."}
          </p>
        ) : null}
        {found.noSlotAt ? <p className="font-semibold">{noSlotSaid(when(found.noSlotAt), level)}</p> : null}
      </div>
      <EarlierForms {...found} slug={slug} when={when} />
      <AlikeCases slug={slug} clinical alike={found.alike} explained />
      {found.isEarlier ? null : (
        <div className="compact mt-2 flex flex-wrap items-center gap-2">
          {acknowledgedAt ? null : (
            <AcknowledgeButton
              slug={slug}
              caseId={id}
              version={version}
              reference={reference}
              urgent={level === "emergency-now"}
            />
          )}
          <span className="no-print contents">
            <ButtonLink kind="secondary" data-key="l" href={`/${slug}/cases/${id}/call`}>
              Call sheet
            </ButtonLink>
            {isOpenStatus(found.status) ? (
              <>
                <ReviewDialog
                  slug={slug}
                  caseId={id}
                  version={version}
                  level={level}
                  standing={standing}
                  timeZone={found.clinic.timeZone}
                />
                <AssignDialog
                  slug={slug}
                  chosen={[{ id, version }]}
                  colleagues={colleagues}
                  me={me}
                  standing={standing}
                />
              </>
            ) : null}
            <MoveDialog
              slug={slug}
              caseId={id}
              version={version}
              status={found.status}
              standing={standing}
              clinical
            />
            <WriteNote slug={slug} caseId={id} standing={standing} />
            {isOpenStatus(found.status) ? <AddTask slug={slug} caseId={id} standing={standing} /> : null}
            <ButtonLink
              kind="secondary"
              data-key="p"
              href={`/${slug}/cases/${id}/summary.pdf`}
              download={`case-${reference}.pdf`}
            >
              Summary as PDF
            </ButtonLink>
            <MoreDocuments
              address={`/${slug}/cases/${id}`}
              reference={reference}
              handout={level !== "emergency-now"}
              unshared={sharingWords(found.consents)}
            />
          </span>
          <Presence slug={slug} caseId={id} shown={found.last} />
        </div>
      )}
    </header>
  );
}
