import { formatInZone } from "@preamble/booking/format-time";
import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { redirect } from "next/navigation";
import { Advice } from "../../../../features/result/advice.tsx";
import { Booking } from "../../../../features/result/booking.tsx";
import { EmergencyResult } from "../../../../features/result/emergency-result.tsx";
import { requirePatient } from "../../../../server/visit.ts";
import { fill } from "../../../../text/fill.ts";
import { textIn } from "../../../../text/text.ts";

/** After sending: how urgent, by when, why, what to do until then, and a visit to book. */
export default async function ResultPage({ params }: { params: Promise<{ slug: string; locale: string }> }) {
  const { slug, locale } = await params;
  const { clinic, language, actor, api } = await requirePatient(slug, locale);
  const { intakeId } = actor;
  const intake = await api.intake.get({ intakeId });
  if (intake.status !== "sent") redirect(`/${slug}/${language}/form`);
  const result = await api.intake.result({ intakeId });
  const text = textIn(language);
  const time = formatInZone(result.dueAt, result.timeZone, language);
  const emergency = result.level === "emergency-now";
  const offer = emergency ? null : await api.appointments.offer({});
  return (
    <div className="flex flex-col gap-6">
      <div>
        <p className="text-muted">{text.resultHeading}</p>
        {result.screen ? (
          <EmergencyResult text={text} screen={result.screen} />
        ) : (
          <h1>{fill(text[`level-${result.level}`], { time })}</h1>
        )}
      </div>
      {result.reasons.length > 0 ? (
        <section aria-labelledby="why">
          <h2 id="why">{text.resultWhy}</h2>
          <ul className="mt-2 ms-5 list-disc">
            {result.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {result.moreReasons > 0 ? (
            <p className="mt-2">
              {result.moreReasons === 1
                ? text.resultMore1
                : fill(text.resultMore, { count: result.moreReasons })}
            </p>
          ) : null}
        </section>
      ) : null}
      <p className="font-semibold">
        {emergency && !result.someoneReads
          ? text.emergencyToldClosed
          : fill(text.resultNotHeard, { time, phone: clinic.phone })}
      </p>
      {emergency ? (
        <p>
          {text.bookEmergency}{" "}
          <ButtonLink kind="secondary" href={`tel:${clinic.phone.replaceAll(" ", "")}`}>
            {text.callClinic}: {clinic.phone}
          </ButtonLink>
        </p>
      ) : null}
      {offer ? (
        <Booking
          slug={slug}
          language={language}
          text={text}
          phone={clinic.phone}
          timeZone={offer.timeZone}
          slots={offer.slots}
          booked={offer.booked}
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
      <section aria-labelledby="help" className="border-s-4 border-danger ps-4">
        <h2 id="help">{text.resultAlways}</h2>
        <p className="mt-2">{text.resultAlwaysText}</p>
      </section>
      <p className="text-muted">{fill(text.resultReference, { reference: result.reference })}</p>
    </div>
  );
}
