import { emergencyRecord } from "@preamble/documents/testing/example-record";

/** The case of the page, and what it carries of its being printed. */
export const record = emergencyRecord;
const link = "https://intake.example.org/lowcountry";
export const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  paper: "A4",
  links: {
    verify: `${link}/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10`,
    original: `${link}/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print`,
  },
} as const;
