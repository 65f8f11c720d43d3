/** What a link to a telephone number leads to. */
export const telLink = (phone: string): string => `tel:${phone.replaceAll(" ", "")}`;
