/** What a page shows to a member whose roles do not open it. */
export function NotForYourRole({ heading, who }: { heading: string; who: string }) {
  return (
    <>
      <h1>{heading}</h1>
      <p className="mt-2">This page is open to {who}. Ask your clinic’s administrator if you need it.</p>
    </>
  );
}
