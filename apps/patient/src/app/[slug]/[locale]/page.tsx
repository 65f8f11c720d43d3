import { isOpen } from "@preamble/booking/clinic-hours";
import { fill } from "@preamble/domain/fill";
import { ButtonLink } from "@preamble/ui/button";
import { telLink } from "../../../components/call-clinic.tsx";
import { WithPhone } from "../../../components/with-phone.tsx";
import { ReadAloud } from "../../../features/intake/read-aloud/read-aloud.tsx";
import { hoursToday } from "../../../hours-today.ts";
import { actorOf, requirePlace } from "../../../server/visit.ts";
import { textIn } from "../../../text/text.ts";

/** What to do in an emergency stands first; then the form. */
export default async function ClinicPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  const actor = await actorOf(clinic.id);
  const text = textIn(language);
  const now = new Date();
  const hours = hoursToday(clinic.hours, now);
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="emergency" className="rounded border-2 border-danger bg-sheet p-4">
        <h2 id="emergency" className="text-danger">
          {text.emergencyBlockHeading}
        </h2>
        <ul className="mt-2 ms-5 list-disc">
          {text.emergencyBlockItems.split("|").map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="mt-3">{text.emergencyBlockCrisis}</p>
        <p className="mt-3 flex flex-wrap gap-3">
          <ButtonLink kind="danger" href="tel:911">
            {text.call911}
          </ButtonLink>
          <ButtonLink kind="secondary" href="tel:988">
            {text.call988}
          </ButtonLink>
        </p>
      </section>
      <div>
        <h1>{text.landingHeading}</h1>
        <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
        {clinic.closedHours ? (
          <>
            <p className="mt-3">{text.landingIntro}</p>
            <p className="mt-3 flex flex-wrap gap-3">
              {actor.kind === "patient" ? (
                <ButtonLink href={`/${slug}/${language}/form`}>{text.landingResume}</ButtonLink>
              ) : null}
              <ButtonLink
                kind={actor.kind === "patient" ? "secondary" : "primary"}
                href={`/${slug}/${language}/start`}
              >
                {text.landingBegin}
              </ButtonLink>
            </p>
          </>
        ) : (
          <p className="mt-3">
            <WithPhone phone={clinic.phone}>{text.landingNotLive}</WithPhone>
          </p>
        )}
      </div>
      <p className="text-muted">
        {isOpen(clinic.hours, now) ? text.openNow : text.closedNow}.{" "}
        {hours ? fill(text.hoursToday, { hours }) : text.closedToday}.{" "}
        <a href={telLink(clinic.phone)}>{clinic.phone}</a>
      </p>
    </div>
  );
}
