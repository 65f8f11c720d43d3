import { redirect } from "next/navigation";
import { MessagePage } from "../components/message-page.tsx";

type Query = Promise<{ callbackUrl?: string | string[] }>;

/** The clinic that an address within this app starts with. */
function slugIn(address: string): string | undefined {
  if (!URL.canParse(address, "http://staff.invalid")) return undefined;
  const first = new URL(address, "http://staff.invalid").pathname.split("/")[1] ?? "";
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(first) && first !== "api" ? first : undefined;
}

export default async function StartPage({ searchParams }: { searchParams: Query }) {
  const { callbackUrl } = await searchParams;
  const slug = typeof callbackUrl === "string" ? slugIn(callbackUrl) : undefined;
  if (slug) redirect(`/${slug}/sign-in`);
  return (
    <MessagePage heading="Which clinic do you work for?">
      <p>
        Each clinic has its own address here. Add your clinic’s short name to the address of this page, such
        as <code>/your-clinic</code>, or open the link that your clinic gave you.
      </p>
    </MessagePage>
  );
}
