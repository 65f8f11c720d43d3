/** A telephone number as people write it, in this country or another. */
export const phonePattern = /^\+?[0-9 ().-]{7,24}$/;
