/** A telephone number that a press calls. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
);
