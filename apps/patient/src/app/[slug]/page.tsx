import { redirect } from "next/navigation";
import { headers } from "next/headers";

/** Leads to the language that the browser asks for first. */
export default async function ClinicPage({ params }: { params: Promise<{ slug: string }> }) {
  const asked = (await headers()).get("accept-language") ?? "";
  redirect(`/${(await params).slug}/${/^es\b/i.test(asked) ? "es" : "en"}`);
}
