"use client";

import type { QueueFilter } from "@preamble/api/cases/queue-filter";
import { Field } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { filterQuery } from "../../../../features/queue/filter-query.ts";
import type { SavedView } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";

type Props = { slug: string; base: string; filter: QueueFilter; views: readonly SavedView[] };

/** The views that someone named: one press narrows the queue to them. What is shown now can be kept as another. */
export function SavedViews({ slug, base, filter, views }: Props) {
  const shown = filterQuery(filter);
  const current = views.find((view) => filterQuery(view.filter) === shown);
  const { views: verbs } = staffClient(slug);
  return (
    <div className="no-print compact my-2 flex flex-wrap items-center gap-x-4 gap-y-1">
      {views.length > 0 ? (
        <ul aria-label="Saved views" className="contents">
          {views.map(({ id, name, shared, filter: narrowed }) => (
            <li key={id}>
              <a
                href={`${base}?${filterQuery(narrowed)}`}
                aria-current={id === current?.id ? "true" : undefined}
                className="inline-flex min-h-(--control) items-center aria-[current]:font-semibold"
              >
                {name}
                {shared ? <span className="ms-1 text-muted">(everyone)</span> : null}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {current ? (
        <ActionDialog
          label={`Remove view ${current.name}`}
          kind="quiet"
          heading={`Remove the view ${current.name}?`}
          submitLabel="Yes, remove it"
          standing="the views that are saved"
          onSubmit={() => verbs.remove.mutate({ viewId: current.id })}
        >
          <p>
            {current.shared ? "It is removed for everyone who works the queue." : "Only you have it."} The
            cases stay as they are.
          </p>
        </ActionDialog>
      ) : shown ? (
        <ActionDialog
          label="Save this view"
          heading="Save this view of the queue"
          submitLabel="Save view"
          standing="the views that are saved"
          onSubmit={(fields) =>
            verbs.save.mutate({
              viewId: crypto.randomUUID(),
              name: textOf(fields, "view-name"),
              shared: fields.has("view-shared"),
              filter,
            })
          }
        >
          <Field name="view-name" label="Name" required maxLength={40} />
          <label className="flex items-center gap-2">
            <input type="checkbox" name="view-shared" className="size-6" />
            For everyone who works the queue
          </label>
        </ActionDialog>
      ) : null}
    </div>
  );
}
