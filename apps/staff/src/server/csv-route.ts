import { type Exportable, exportColumns } from "@preamble/api/cases/export-cases";
import { orUnavailable } from "@preamble/api/http/unavailable";
import { filterFrom } from "../features/queue/filter-from.ts";
import { fileOr } from "./case-file.ts";
import { csvStream } from "./csv-stream.ts";
import { apiFor, requireStaff, staffSession } from "./staff.ts";

/** Answers with the open cases, or their answers, as a table; the filter of the queue holds here too. */
export const csvRoute = (what: Exportable) =>
  orUnavailable(async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
    const { clinic, actor } = await requireStaff((await params).slug);
    const filter = filterFrom(Object.fromEntries(new URL(request.url).searchParams), actor.staffMemberId);
    const api = await apiFor(actor);
    const whoAsks = await staffSession(clinic.id, { inUse: false });
    return fileOr("The table could not be made.", async () => {
      const first = await api.cases.export({ what, filter });
      const lines = csvStream(exportColumns[what], first, whoAsks, async (reader, after) =>
        (await apiFor(reader)).cases.export({ what, filter, after }),
      );
      return new Response(lines, {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${what}.csv"`,
          "cache-control": "no-store",
        },
      });
    });
  });
