/** What is said of a password that may not be set, by the reason of the refusal. */
export const passwordWords: Readonly<Record<string, string>> = {
  "too-short": "The password needs at least 12 characters.",
  "too-long": "The password is too long.",
  common: "Many people use this password. Choose another.",
  personal: "The password holds your name. Choose another.",
};

export const passwordHint = "At least 12 characters; a few words of your own are best.";
