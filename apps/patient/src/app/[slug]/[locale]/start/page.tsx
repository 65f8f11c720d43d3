import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { Notice } from "@preamble/ui/notice";
import { redirect } from "next/navigation";
import { WithPhone } from "../../../../components/with-phone.tsx";
import { hoursToday } from "../../../../hours-today.ts";
import { ReadAloud } from "../../../../features/intake/read-aloud/read-aloud.tsx";
import { StartForm } from "../../../../features/intake/start-form.tsx";
import { titleOf } from "../../../../server/title-of.ts";
import { followedForm, requirePlace } from "../../../../server/visit.ts";
import { textIn } from "../../../../text/text.ts";

type Props = {
  params: Promise<{ slug: string; locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titleOf(({ startHeading }) => startHeading);

/** Page O1: what this is, who reads it and when, and consent to care. */
export default async function StartPage({ params, searchParams }: Props) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  if (!clinic.closedHours) redirect(`/${slug}/${language}`);
  const known = await followedForm(slug, locale);
  const followed = "again" in (await searchParams) ? known : null;
  const text = textIn(language);
  const today = hoursToday(clinic.hours, new Date());
  const hours = today ? fill(text.hoursToday, { hours: today }) : text.closedToday;
  return (
    <div>
      <h1>{text.startHeading}</h1>
      <ReadAloud readAloud={text.readAloud} stopReading={text.stopReading} />
      {followed ? (
        <p className="mt-3 font-semibold">{fill(text.againIntro, { name: followed.name })}</p>
      ) : null}
      {known?.visitAt ? (
        <Notice className="mt-4">
          <p>
            <WithPhone phone={clinic.phone}>
              {fill(followed ? text.againVisit : text.anotherVisit, {
                time: formatInZone(known.visitAt, known.timeZone, language),
              })}
            </WithPhone>
          </p>
          <a href={`/${slug}/${language}/visit`} className="inline-flex min-h-11 items-center">
            {text.visitLink}
          </a>
        </Notice>
      ) : null}
      <ul className="mt-4 ms-5 flex list-disc flex-col gap-2">
        <li>{text.startWhat}</li>
        <li>{fill(text.startWho, { clinic: clinic.name, hours })}</li>
        <li>{text.startUrgent}</li>
        <li>{text.startChange}</li>
        <li>{text.startNot}</li>
      </ul>
      <StartForm {...{ slug, language, text }} from={followed?.intakeId} />
    </div>
  );
}
