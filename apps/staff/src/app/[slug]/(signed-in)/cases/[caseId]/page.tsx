import { formatInZone } from "@preamble/booking/format-time";
import { NotForYourRole } from "../../../../../components/not-for-your-role.tsx";
import { notFoundOr } from "../../../../../server/refusal.ts";
import { apiFor, requireStaff } from "../../../../../server/staff.ts";
import { Booking } from "./booking.tsx";
import { CaseHead } from "./case-head.tsx";
import { Picture } from "./picture.tsx";
import { Story } from "./story.tsx";
import { Why } from "./why.tsx";

export const metadata = { title: "Case" };

export default async function CasePage({ params }: { params: Promise<{ slug: string; caseId: string }> }) {
  const { slug, caseId } = await params;
  const { actor } = await requireStaff(slug);
  if (!actor.roles.includes("clinician")) return <NotForYourRole heading="Case" who="clinicians" />;
  const api = await apiFor(actor);
  const found = await api.cases.get({ caseId }).catch(notFoundOr);
  const emergency = found.level === "emergency-now";
  const offer = emergency ? null : await api.appointments.offer({ caseId }).catch(notFoundOr);
  const when = (at: Date) => formatInZone(at, found.clinic.timeZone, "en");
  return (
    <>
      <CaseHead slug={slug} found={found} now={new Date()} />
      <div className="mt-3 grid gap-x-6 gap-y-4 lg:grid-cols-3">
        <Why found={found} />
        <Picture found={found} when={when} />
        <div className="flex min-w-0 flex-col gap-4">
          <Booking slug={slug} caseId={found.id} offer={offer} when={when} />
          <Story found={found} when={when} />
        </div>
      </div>
    </>
  );
}
