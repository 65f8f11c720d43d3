import { fileHash, newVerifyLink, pdfResponse } from "@preamble/api/documents/hand-out";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { caseRecord } from "../../../../../features/paper/case-record.ts";
import { dayOnWall } from "../../../../../features/visits/day-on-wall.ts";
import { staffEnv } from "../../../../../env.ts";
import { fileOr } from "../../../../../server/case-file.ts";
import { originalOf } from "../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../server/services.ts";
import { apiFor, issuerFor, requireStaff } from "../../../../../server/staff.ts";
import { inFilter } from "../in-filter.ts";

/**
 * The summaries of all who come on `?day=`, to the clinician and the place that are chosen, as one file: each case is
 * read, and put on record, by itself.
 */
export const GET = orUnavailable(
  async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
    const { slug } = await params;
    const { clinic, actor } = await requireStaff(slug);
    const { searchParams: asked } = new URL(request.url);
    const chosen = { clinician: asked.get("clinician"), location: asked.get("location") };
    const { day } = dayOnWall(asked.get("day"), clinic.hours.timeZone, new Date());
    const api = await apiFor(actor);
    const issuer = await issuerFor(actor);
    return fileOr("The summaries could not be made. Each case can still be opened by itself.", async () => {
      const all = await api.appointments.schedule({ from: day.from, until: day.until });
      const visits = all.filter(inFilter(chosen));
      const pages = [];
      for (const caseId of new Set(visits.map((visit) => visit.caseId))) {
        const { id, verify } = newVerifyLink({ slug, patientUrl: staffEnv().PATIENT_URL });
        const found = await api.cases.get({ caseId });
        const links = { verify, original: originalOf(slug, caseId) };
        pages.push({ id, caseId, paper: found.clinic.paper, record: caseRecord(found), links });
      }
      const [first] = pages;
      if (!first) return new Response("Nobody comes on this day.", { status: 404 });
      const bytes = await renderer().daySummaries(
        { title: `Summaries of ${day.date}`, cases: pages.map(({ record, links }) => ({ record, links })) },
        { renderedAt: new Date(), paper: first.paper },
      );
      const sha256 = fileHash(bytes);
      for (const { id, caseId } of pages) {
        await issuer.document({ caseId, documentId: id, kind: "day-summaries", sha256 });
      }
      return pdfResponse(`summaries-${day.date}`, bytes);
    });
  },
);
