import { Button } from "@preamble/ui/button";

/** Ends a form of filters: applies them and, where any is set, leads back to everything. */
export function FilterActions({ base, filter }: { base: string; filter: object }) {
  return (
    <>
      <Button type="submit" kind="secondary">
        Show
      </Button>
      {Object.keys(filter).length > 0 ? (
        <a href={base} className="inline-flex min-h-(--control) items-center">
          Show all
        </a>
      ) : null}
    </>
  );
}
