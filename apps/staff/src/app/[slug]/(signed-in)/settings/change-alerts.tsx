"use client";

import { weekdays } from "@preamble/booking/clinic-hours";
import { Field } from "@preamble/ui/field";
import { OptionRow } from "@preamble/ui/option-row";
import { alertWords } from "./alert-words.ts";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { weekdayNames } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { phoneListFrom, PhoneListFields } from "./phone-list-fields.tsx";

/** Who is alerted while the clinic is closed, or that nobody is; and who is called where nobody has looked. */
export function ChangeAlerts({ slug, alerts }: { slug: string; alerts: Settings["alerts"] }) {
  const { closedHours, onCallEmail, phoneList, seen } = alerts;
  const onCall = closedHours?.onCall;
  return (
    <ActionDialog
      key={seen}
      kind={closedHours ? "secondary" : "primary"}
      label={closedHours ? "Change who is alerted" : "Say who is alerted and go live"}
      heading="Who is alerted"
      submitLabel={closedHours ? "Save" : "Save and go live"}
      standing={alertWords(alerts)}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "alerts",
          seen,
          value: {
            closedHours: {
              onCall:
                textOf(fields, "when-closed") === "nobody"
                  ? null
                  : {
                      weekdays: weekdays.filter((day) => fields.has(`on-call-${day}`)).map(Number),
                      until: textOf(fields, "until"),
                    },
            },
            onCallEmail: textOf(fields, "on-call-email"),
            phoneList: phoneListFrom(fields),
          },
        })
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">When an emergency comes while the clinic is closed</legend>
        <OptionRow
          id="when-closed-on-call"
          type="radio"
          name="when-closed"
          value="on-call"
          required
          label="The on-call address is alerted"
          defaultChecked={Boolean(onCall)}
          extraWhen="ticked"
          extra={
            <div className="flex flex-col gap-3">
              <fieldset className="compact flex flex-wrap gap-x-4">
                <legend className="text-sm">
                  From opening, or on a closed day from its usual opening, until the time below, on
                </legend>
                {weekdays.map((day) => (
                  <label key={day} className="flex min-h-(--control) items-center gap-1">
                    <input
                      type="checkbox"
                      name={`on-call-${day}`}
                      defaultChecked={onCall ? onCall.weekdays.includes(Number(day)) : true}
                      className="size-5"
                    />
                    {weekdayNames[day]}
                  </label>
                ))}
              </fieldset>
              <Field
                name="until"
                label="Until"
                type="time"
                defaultValue={onCall?.until ?? "21:00"}
                className=""
              />
            </div>
          }
        />
        <OptionRow
          id="when-closed-nobody"
          type="radio"
          name="when-closed"
          value="nobody"
          label="Nobody is alerted"
          hint="The patient reads: “The clinic is closed; no one reads this now. Call 911.” At opening these cases stand first, due in 15 minutes."
          defaultChecked={closedHours ? !onCall : false}
        />
      </fieldset>
      <Field
        name="on-call-email"
        label="On-call address"
        hint="Mail to it names no patient. It is also told of what nobody has looked at in time."
        type="email"
        required
        defaultValue={onCallEmail}
      />
      <PhoneListFields phoneList={phoneList} />
    </ActionDialog>
  );
}
