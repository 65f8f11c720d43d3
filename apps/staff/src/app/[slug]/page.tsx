import { redirect } from "next/navigation";
import { requireStaff } from "../../server/staff.ts";
import { pagesFor } from "../../navigation.ts";

/** Leads each member to the first page that their roles open. */
export default async function ClinicPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  redirect(`/${clinic.slug}/${pagesFor(actor.roles)[0]?.path ?? "queue"}`);
}
