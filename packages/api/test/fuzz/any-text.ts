import fc from "fast-check";

/** Any sequence of UTF-16 units: half characters, NUL and marks that turn the direction of text among them. */
export const anyText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 0x202e, 0x2066, 0xfeff, 0xffff, 0x0a, 0x27, 0x25, 0x5c) },
        { weight: 4, arbitrary: fc.integer({ min: 0x20, max: 0x17f }) },
      ),
      { minLength, maxLength },
    )
    .map((units) => String.fromCharCode(...units));
