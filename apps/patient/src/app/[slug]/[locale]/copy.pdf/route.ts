import { handOut } from "@preamble/api/documents/hand-out";
import { paperOf } from "@preamble/api/documents/paper-of";
import { addressEnv } from "@preamble/api/env";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { withinLimits } from "@preamble/api/within-limits";
import { formCopy } from "../../../../features/result/form-copy.ts";
import { renderer, services } from "../../../../server/services.ts";
import { issuerFor, requireSent } from "../../../../server/visit.ts";

/** The patient's own copy as a file; it takes work to make, so it counts as a call. */
export const GET = orUnavailable(
  async (request: Request, { params }: { params: Promise<{ slug: string; locale: string }> }) => {
    const { slug, locale } = await params;
    const { limiter, now } = await services();
    return withinLimits(limiter, request, { slug, door: "patient" }, now(), () =>
      copyOf(request, slug, locale),
    );
  },
);

async function copyOf(request: Request, slug: string, locale: string): Promise<Response> {
  const { PATIENT_URL } = addressEnv();
  const visit = await requireSent(slug, locale);
  if (!PATIENT_URL) return new Response(null, { status: 404 });
  const { clinic, actor } = visit;
  const issuer = await issuerFor(actor);
  const record = await formCopy(visit, new URL(request.url).searchParams.has("private"));
  return handOut({
    slug,
    patientUrl: PATIENT_URL,
    fileName: `copy-${record.reference}`,
    draw: ({ renderedAt, verify }) =>
      renderer().formCopy(record, { renderedAt, paper: paperOf(clinic.branding), links: { verify } }),
    record: (document) => issuer.copy({ intakeId: actor.intakeId, ...document }),
  });
}
