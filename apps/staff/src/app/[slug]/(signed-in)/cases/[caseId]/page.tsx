import { formatInZone } from "@preamble/booking/format-time";
import { NotForYourRole } from "../../../../../components/not-for-your-role.tsx";
import { withNotDenied } from "../../../../../features/paper/earlier-facts.ts";
import { notFoundOr } from "../../../../../server/refusal.ts";
import { apiFor, requireStaff } from "../../../../../server/staff.ts";
import { standingWords } from "./standing-words.ts";
import { AnswerLines } from "./answer-lines.tsx";
import { Before } from "./before.tsx";
import { Booking } from "./booking.tsx";
import { CaseHead } from "./case-head.tsx";
import { Contact } from "./contact.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import { Picture } from "./picture.tsx";
import { Rechecks } from "./rechecks.tsx";
import { Reviews } from "./reviews.tsx";
import { Record } from "./record.tsx";
import { Story } from "./story.tsx";
import { Why } from "./why.tsx";

export const metadata = { title: "Case" };

type Props = {
  params: Promise<{ slug: string; caseId: string }>;
  searchParams: Promise<{ form?: string | string[] }>;
};

export default async function CasePage({ params, searchParams }: Props) {
  const { slug, caseId } = await params;
  const [form] = [(await searchParams).form].flat();
  const { actor } = await requireStaff(slug);
  if (!actor.roles.includes("clinician")) return <NotForYourRole heading="Case" who="clinicians" />;
  const api = await apiFor(actor);
  const read = await api.cases.get({ caseId, ...(form && { form }) }).catch(notFoundOr);
  const found = {
    ...read,
    missing: withNotDenied(read, read.missing),
    unresolved: read.unresolved.map((rule) => ({ ...rule, missing: withNotDenied(read, rule.missing) })),
  };
  const emergency = found.level === "emergency-now";
  const offer = emergency ? null : await api.appointments.offer({ caseId }).catch(notFoundOr);
  const when = (at: Date) => formatInZone(at, found.clinic.timeZone, "en");
  const standing = standingWords({ ...found, last: found.history[0] ?? null }, when);
  return (
    <>
      <CaseHead
        standing={standing}
        slug={slug}
        found={found}
        now={new Date()}
        me={actor.staffMemberId}
        colleagues={await api.staff.colleagues({})}
      />
      <div className="mt-3 grid gap-x-6 gap-y-4 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4">
          <Rechecks {...found} when={when} />
          <Why found={found} when={when} />
          <Reviews
            {...found}
            slug={slug}
            caseId={found.id}
            standing={standing}
            readerId={actor.staffMemberId}
            when={when}
          />
        </div>
        <Picture slug={slug} found={found} standing={standing} when={when} />
        <div className="flex min-w-0 flex-col gap-4">
          <Story found={found} />
          <Before {...found.before} when={when} />
          <OpenTasks slug={slug} clinical tasks={found.tasks} when={when} />
          <Contact {...found} when={when} />
          <Booking slug={slug} caseId={found.id} offer={offer} when={when} />
          <Record {...found} slug={slug} />
          <details>
            <summary className="cursor-pointer font-semibold">All answers</summary>
            <AnswerLines answers={found.answers.filter(({ state }) => state !== "not-asked")} sources />
          </details>
        </div>
      </div>
    </>
  );
}
