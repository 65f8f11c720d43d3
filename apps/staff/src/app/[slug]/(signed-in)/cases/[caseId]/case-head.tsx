import { formatInZone } from "@preamble/booking/format-time";
import { ButtonLink } from "@preamble/ui/button";
import { LevelMark } from "@preamble/ui/level-mark";
import { AcknowledgeButton } from "../../../../../components/acknowledge-button.tsx";
import { Clock } from "../../../../../components/clock.tsx";
import { filledInBy } from "../../../../../filled-in-by.ts";
import { levelNames } from "../../../../../level-names.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** Level, clock and person on one line, with what can be done under it. */
export function CaseHead({ slug, found, now }: { slug: string; found: CaseView; now: Date }) {
  const { id, level, dueAt, patient, reference, version, acknowledgedAt, clinic } = found;
  const when = (at: Date) => formatInZone(at, clinic.timeZone, "en");
  const sex = found.answers.find(({ questionId }) => questionId === "sex-at-birth");
  const facts = [
    patient.ageYears === null ? "age not given" : `${patient.ageYears} years`,
    sex?.state === "answered" ? sex.value : "sex not given",
    patient.language,
    `filled in by ${filledInBy(found.filler)}`,
    reference,
    found.status.replaceAll("-", " "),
    found.owner ? `owner ${found.owner}` : "no owner yet",
  ];
  return (
    <header className="border-b border-line pb-2">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1>{patient.name}</h1>
        <LevelMark level={level} label={levelNames[level]} className="text-lg" />
        <p>
          look by {when(dueAt)}, <Clock dueAt={dueAt} now={now} />
        </p>
      </div>
      <p>{facts.join(" · ")}</p>
      <div className="compact mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        {acknowledgedAt ? (
          <p>Acknowledged {when(acknowledgedAt)}</p>
        ) : (
          <AcknowledgeButton slug={slug} caseId={id} version={version} reference={reference} />
        )}
        <ButtonLink kind="secondary" className="no-print" href={`/${slug}/cases/${id}/summary.pdf`}>
          Summary as PDF
        </ButtonLink>
        <p>
          {found.sentAt
            ? `Sent ${when(found.sentAt)}`
            : `The form was never sent: raised by an answer ${when(found.raisedAt)}`}
        </p>
        <p className="text-muted">Patient-reported, not examined; not a diagnosis.</p>
      </div>
    </header>
  );
}
