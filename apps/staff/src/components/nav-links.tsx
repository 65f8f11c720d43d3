"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The pages that this member may open, the current one marked. */
export function NavLinks({
  slug,
  pages,
}: {
  slug: string;
  pages: readonly { path: string; label: string }[];
}) {
  const here = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex gap-4">
        {pages.map(({ path, label }) => (
          <li key={path}>
            <Link
              href={`/${slug}/${path}`}
              prefetch={false}
              aria-current={here.startsWith(`/${slug}/${path}`) ? "page" : undefined}
              className="inline-block py-2 no-underline aria-[current]:font-semibold aria-[current]:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
