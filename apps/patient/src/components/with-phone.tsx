import { fill } from "@preamble/domain/fill";
import { Fragment } from "react";
import { telLink } from "./call-clinic.tsx";

type Props = { children: string; phone: string };

/** A text in which the clinic's number can be tapped, and stands on one line. */
export function WithPhone({ children, phone }: Props) {
  return fill(children, { phone })
    .split(phone)
    .map((words, index) => (
      <Fragment key={index}>
        {index > 0 ? (
          <a href={telLink(phone)} className="whitespace-nowrap">
            {phone}
          </a>
        ) : null}
        {words}
      </Fragment>
    ));
}
