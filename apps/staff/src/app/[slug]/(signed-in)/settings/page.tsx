import { clinicToday } from "@preamble/api/clinic";
import type { WeeklyHours } from "@preamble/booking/clinic-hours";
import type { WeekPlan } from "@preamble/booking/week-plan";
import { cannotReasons, cannotSentence } from "@preamble/domain/content/cannot-reasons";
import { Notice } from "@preamble/ui/notice";
import { Panel } from "@preamble/ui/panel";
import { alertWords } from "./alert-words.ts";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { dateWords } from "../../../../features/visits/hours-words.ts";
import { mayOpen } from "../../../../navigation.ts";
import { cannotReasonNames } from "../../../../features/cases/patient-choices.ts";
import { reminderWords } from "./reminder-words.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { ChangeAges } from "./change-ages.tsx";
import { ChangeAlerts } from "./change-alerts.tsx";
import { ChangeCannotGo } from "./change-cannot-go.tsx";
import { ChangeClosedDays, ChangeHours } from "./change-hours.tsx";
import { ChangeLook } from "./change-look.tsx";
import { ChangeVisits } from "./change-visits.tsx";
import { DayPlans } from "./day-plans.tsx";
import { DaysAway } from "./days-away.tsx";
import { EditLocation } from "./edit-location.tsx";
import { ChangeWeek } from "./change-week.tsx";
import { Week } from "./week.tsx";

export const metadata = { title: "Settings" };

const shownDays = 8;

const weeklyOf = ({ days }: WeekPlan): WeeklyHours =>
  Object.fromEntries(Object.entries(days).map(([day, { spans }]) => [day, spans]));

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "settings")) return <NotForYourRole heading="Settings" who="administrators" />;
  const { slug } = clinic;
  const { hours, alerts, visits, ages, cannotGo, look, locations, clinicians, visitsOutside, timeZone } =
    await (await apiFor(actor)).settings.get({});
  const today = clinicToday(clinic, new Date());
  const closedAhead = hours.closedDates.filter((date) => date >= today);
  return (
    <>
      <h1>Settings</h1>
      {alerts.closedHours ? null : (
        <Notice tone="strong" heading="Patients cannot begin a form yet" className="my-3 max-w-3xl">
          Say who is alerted while the clinic is closed, or that nobody is. With that the clinic is live.
        </Notice>
      )}
      {visitsOutside > 0 ? (
        <Notice
          className="my-3 max-w-3xl"
          heading={`Booked outside the hours, a clinician’s plan or on days away: ${visitsOutside}`}
        >
          These visits stand as they were booked. The front desk finds them in the schedule, and moves or
          keeps them.
        </Notice>
      ) : null}
      <div className="compact mt-3 grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <Panel heading="Who is alerted while closed" actions={<ChangeAlerts slug={slug} alerts={alerts} />}>
          <p>{alertWords(alerts)}</p>
          <h3 className="mt-3 text-sm text-muted">Phone list, where nobody has looked in time</h3>
          <ol className="ms-5 list-decimal">
            {alerts.phoneList.map(({ name, phone, email }) => (
              <li key={email}>
                {name}, {phone}, {email}
              </li>
            ))}
          </ol>
          {alerts.phoneList.length === 0 ? <p>Nobody: the on-call address is told instead.</p> : null}
        </Panel>
        <Panel heading="Hours" actions={<ChangeHours slug={slug} hours={hours} />}>
          <Week weekly={hours.weekly} />
          <p className="mt-2 text-sm text-muted">
            Patients read these hours and the clocks of cases run by them ({timeZone.replaceAll("_", " ")}).
            What can be booked goes by the hours of each location.
          </p>
        </Panel>
        <Panel heading="Closed days" actions={<ChangeClosedDays slug={slug} hours={hours} today={today} />}>
          {closedAhead.length === 0 ? <p>None ahead.</p> : null}
          <ul>
            {closedAhead.slice(0, shownDays).map((date) => (
              <li key={date}>{dateWords(date)}</li>
            ))}
          </ul>
          {closedAhead.length > shownDays ? <p>and {closedAhead.length - shownDays} more</p> : null}
        </Panel>
        <Panel heading="Reminders and lateness" actions={<ChangeVisits slug={slug} visits={visits} />}>
          <p>{reminderWords(visits.reminderHours)}, never at night where the patient is.</p>
          <p>A patient who is late is waited for {visits.lateGraceMinutes} minutes.</p>
          <p className="mt-2 text-sm text-muted">
            Reminders of visits that are booked already stay as they are.
          </p>
        </Panel>
        <Panel heading="Children and young people" actions={<ChangeAges slug={slug} ages={ages} />}>
          <p>
            {ages.youngestAge > 0
              ? `Seen here from the age of ${ages.youngestAge}.`
              : "Seen here at any age."}
          </p>
          <p>Under {ages.ageToActAlone}, a parent or guardian is named before a visit is booked.</p>
        </Panel>
        <Panel
          heading="When a patient cannot go to emergency care"
          actions={<ChangeCannotGo slug={slug} cannotGo={cannotGo} />}
        >
          <p>
            {cannotGo.cannotSentences
              ? "They read the clinic’s own sentences."
              : "They read the sentences that come with the form."}
          </p>
          <dl className="mt-2 text-sm">
            {cannotReasons.map((reason) => (
              <div key={reason} className="py-0.5">
                <dt className="inline font-semibold">
                  <span className="inline-block first-letter:uppercase">
                    {cannotReasonNames[reason]}:
                  </span>{" "}
                </dt>
                <dd className="inline">{cannotSentence(cannotGo.cannotSentences, reason, "en")}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <Panel heading="Name and look" actions={<ChangeLook slug={slug} look={look} />}>
          <p>
            <strong>{look.name}</strong>, {look.phone}
          </p>
          <p className="whitespace-pre-line">{look.branding?.address.join("\n")}</p>
          {look.branding?.colour ? (
            <p className="flex items-center gap-2">
              <svg aria-hidden="true" width="20" height="20">
                <rect width="20" height="20" rx="4" fill={look.branding.colour} />
              </svg>
              Colour {look.branding.colour}
            </p>
          ) : null}
        </Panel>
        <Panel
          heading="Locations"
          className="lg:col-span-2"
          actions={<EditLocation slug={slug} place={null} />}
        >
          <ul className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
            {locations.map((place) => (
              <li key={place.id} className="flex flex-col items-start gap-1">
                <h3>{place.name}</h3>
                <p className="whitespace-pre-line text-muted">{place.address}</p>
                <Week weekly={place.hours} />
                <EditLocation slug={slug} place={place} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel heading="Clinicians’ weeks" className="lg:col-span-2">
          <ul className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
            {clinicians.map((clinician) => (
              <li key={clinician.id} className="flex flex-col items-start gap-1">
                <h3>{clinician.name}</h3>
                <p className="text-muted">{clinician.title}</p>
                {clinician.plan ? (
                  <Week weekly={weeklyOf(clinician.plan)} none="off" />
                ) : (
                  <p>Nothing is planned yet.</p>
                )}
                <ChangeWeek slug={slug} clinician={clinician} locations={locations} />
                <DayPlans slug={slug} clinician={clinician} locations={locations} today={today} />
                <DaysAway slug={slug} clinician={clinician} today={today} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
