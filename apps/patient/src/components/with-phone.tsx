import { Fragment } from "react";
import { fill } from "../text/fill.ts";

type Props = { children: string; phone: string };

/** A text in which the clinic's number can be tapped, and stands on one line. */
export function WithPhone({ children, phone }: Props) {
  return fill(children, { phone })
    .split(phone)
    .map((words, index) => (
      <Fragment key={index}>
        {index > 0 ? (
          <a href={`tel:${phone.replaceAll(" ", "")}`} className="whitespace-nowrap">
            {phone}
          </a>
        ) : null}
        {words}
      </Fragment>
    ));
}
