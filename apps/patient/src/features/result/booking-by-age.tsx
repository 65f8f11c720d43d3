import type { GateReason } from "@preamble/booking/gate";
import { fill } from "@preamble/domain/fill";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";

type Props = {
  text: Text;
  clinic: { phone: string; youngestAge: number };
  refusals: readonly GateReason[];
};

/** Why this patient books no visit by themselves, and whom to call. */
export function BookingByAge({ text, clinic, refusals }: Props) {
  const { phone, youngestAge } = clinic;
  const words = refusals.includes("below-youngest-age")
    ? fill(text.bookTooYoung, { age: youngestAge })
    : refusals.includes("minor-needs-adult")
      ? text.bookNeedsAdult
      : text.bookNeedsAge;
  return (
    <section aria-labelledby="book">
      <h2 id="book">{text.bookHeading}</h2>
      <p className="mt-2 font-semibold">
        <WithPhone phone={phone}>{words}</WithPhone>
      </p>
    </section>
  );
}
