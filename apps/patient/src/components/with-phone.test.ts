import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { WithPhone } from "./with-phone.tsx";

const phone = "+1 843 555 0100";
const shown = (children: string) => renderToStaticMarkup(createElement(WithPhone, { phone, children }));

it("makes a link of the clinic's number, whether its place is still to be filled or was, and of nothing else", () => {
  const link = `<a href="tel:+18435550100" class="whitespace-nowrap">${phone}</a>`;
  expect(shown("Call {phone}. Say 843.")).toBe(`Call ${link}. Say 843.`);
  expect(shown(`Call ${phone}, or ${phone}`)).toBe(`Call ${link}, or ${link}`);
  expect(shown("Call 911.")).toBe("Call 911.");
});
