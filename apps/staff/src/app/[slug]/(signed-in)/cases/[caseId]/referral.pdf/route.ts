import { VerbError } from "@preamble/api/errors";
import { addressees } from "@preamble/documents/referral-letter/referral-letter-record";
import { caseRecord } from "../../../../../../features/paper/case-record.ts";
import { pdfRoute } from "../../../../../../server/pdf-route.ts";
import { renderer } from "../../../../../../server/services.ts";

/** A letter with the flags to the addressee of `?to=`; to nobody else one is made. */
export const GET = pdfRoute({
  kind: "referral-letter",
  called: "referral",
  read: (api, caseId) => api.cases.get({ caseId }),
  render: (found, issue, { url }) => {
    const wanted = new URL(url).searchParams.get("to");
    const addressee = addressees.find((one) => one === wanted);
    if (!addressee) throw new VerbError("invalid_input", ["to"]);
    return renderer().referralLetter({ ...caseRecord(found), clinic: found.clinic, addressee }, issue);
  },
  failed: "The letter could not be made. The case itself is safe; open its page.",
});
