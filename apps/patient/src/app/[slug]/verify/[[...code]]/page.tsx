import { headers } from "next/headers";
import { redirect } from "next/navigation";

type Props = { params: Promise<{ slug: string; code?: string[] }> };

/** Where the code on a document leads: on to the language that the browser asks for first. */
export default async function VerifyRedirect({ params }: Props) {
  const { slug, code = [] } = await params;
  const asked = (await headers()).get("accept-language") ?? "";
  redirect(["", slug, /^es\b/i.test(asked) ? "es" : "en", "verify", ...code].join("/"));
}
