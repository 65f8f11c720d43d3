import { expect, type Page, test } from "@playwright/test";
import { makeClinic } from "../src/support/clinic.ts";
import { ownPatientServer } from "../src/support/patient-server.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { calendarLine, instantOf, mailsTo, slotStarts } from "../src/support/visit.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const hour = 3_600_000;
/** The two nights of 2027 on which New York changes its clocks, by the law that sets them. */
const nights = [
  {
    what: "the clock goes from 2:00 to 3:00",
    now: new Date("2027-03-14T03:05:00Z"),
    changesAt: new Date("2027-03-14T07:00:00Z"),
    hoursBehind: { before: 5, after: 4 },
    day: "Sun 14 Mar",
  },
  {
    what: "the clock goes from 2:00 back to 1:00",
    now: new Date("2027-11-07T02:05:00Z"),
    changesAt: new Date("2027-11-07T06:00:00Z"),
    hoursBehind: { before: 4, after: 5 },
    day: "Sun 7 Nov",
  },
] as const;

/** The times on the page, each with the id of its slot. */
async function timesOn(page: Page): Promise<{ slotId: string; shown: string }[]> {
  const choices = page.locator('input[type="radio"]');
  await expect(choices.first()).toBeVisible();
  return choices.evaluateAll((inputs) =>
    inputs.flatMap((input) =>
      input instanceof HTMLInputElement
        ? [{ slotId: input.value, shown: input.labels?.[0]?.innerText ?? "" }]
        : [],
    ),
  );
}

for (const { what, now, changesAt, hoursBehind, day } of nights) {
  test(`in the night that ${what} each time is offered once, as the wall shows it, and booked at that instant`, async ({
    page,
  }) => {
    const clinic = await makeClinic({ from: now, urgentOnly: true });
    const email = `night@${clinic.slug}.example.org`;
    const server = await ownPatientServer(clinic.slug, now);
    try {
      await page.clock.setSystemTime(now);
      const { address } = server;
      await sendCaseFrom(page.request, clinic, {
        name: "Odile Lantern",
        answers: workedAnswers("VS-045"),
        address,
      });
      await page.goto(`${address}/${clinic.slug}/en/result`);
      const times = await timesOn(page);
      const startsAt = await slotStarts(clinic.id);
      const startOf = (slotId: string) => startsAt.get(slotId)?.getTime() ?? Number.NaN;
      const wallOf = (at: number) =>
        new Date(at - hoursBehind[at < changesAt.getTime() ? "before" : "after"] * hour)
          .toISOString()
          .slice(11, 16);
      for (const { slotId, shown } of times) {
        expect(shown).toContain(`${day}, ${wallOf(startOf(slotId))} (New York)`);
      }
      const lines = times.map(({ shown }) => shown.split("\n")[0]);
      expect(new Set(lines).size).toBe(lines.length);
      expect(times.some(({ slotId }) => startOf(slotId) < changesAt.getTime())).toBe(true);

      const late = times.find(({ slotId }) => startOf(slotId) >= changesAt.getTime());
      const chosen = startOf(late?.slotId ?? "");
      await page.locator(`input[value="${late?.slotId}"]`).check();
      await page.getByRole("button", { name: "Book this time" }).click();
      await page.getByLabel("Your email, if you like").fill(email);
      await page.getByRole("button", { name: "Yes, book it" }).click();
      await expect(page.getByText("The visit is booked.")).toBeVisible();
      await page.goto(`${address}/${clinic.slug}/en/visit`);
      await expect(page.getByText(`${day}, ${wallOf(chosen)} (New York)`).first()).toBeVisible();

      await expect.poll(() => mailsTo(email).length, { timeout: 30_000 }).toBe(1);
      const [mail] = mailsTo(email);
      expect(mail?.text).toContain(`${day}, ${wallOf(chosen)} (New York)`);
      expect(instantOf(calendarLine(mail?.calendar ?? "", "DTSTART"))).toBe(chosen);
    } finally {
      await server.stop();
    }
  });
}
