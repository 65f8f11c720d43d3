import { bookAppointment } from "./appointments/book-appointment.ts";
import { cancelAppointment } from "./appointments/cancel-appointment.ts";
import { checkIn } from "./appointments/check-in.ts";
import { getVisit } from "./appointments/get-visit.ts";
import { holdSlot } from "./appointments/hold-slot.ts";
import { moveAppointment } from "./appointments/move-appointment.ts";
import { offerSlots } from "./appointments/offer-slots.ts";
import { recheckVisit } from "./appointments/recheck-visit.ts";
import { releaseHold } from "./appointments/release-hold.ts";
import { putOffVisit } from "./appointments/put-off-visit.ts";
import { sayBeenHere } from "./appointments/say-been-here.ts";
import { wantVisit } from "./appointments/want-visit.ts";
import { setConsent } from "./consents/set-consent.ts";
import { findDocument } from "./documents/find-document.ts";
import { verifyDocument } from "./documents/verify-document.ts";
import { adoptProtocol } from "./intake/adopt-protocol.ts";
import { annotate } from "./intake/annotate.ts";
import { answerAgain } from "./intake/answer-again.ts";
import { answerLate } from "./intake/answer-late.ts";
import { getIntake } from "./intake/get-intake.ts";
import { getResult } from "./intake/get-result.ts";
import { getStatus } from "./intake/get-status.ts";
import { raiseEmergency } from "./intake/raise-emergency.ts";
import { saveAnswers } from "./intake/save-answers.ts";
import { saveContact } from "./intake/save-contact.ts";
import { startIntake } from "./intake/start-intake.ts";
import { submitIntake } from "./intake/submit-intake.ts";
import { createResumeLink } from "./resume/create-resume-link.ts";
import { redeemResumeLink } from "./resume/redeem-resume-link.ts";
import { joinWaitlist } from "./waitlist/join-waitlist.ts";
import { leaveWaitlist } from "./waitlist/leave-waitlist.ts";
import { mount, mountRead, router } from "./trpc.ts";

/** What the patient app may ask for. */
export const patientRouter = router({
  intake: router({
    start: mount(startIntake),
    saveContact: mount(saveContact),
    saveAnswers: mount(saveAnswers),
    annotate: mount(annotate),
    answerAgain: mount(answerAgain),
    answerLate: mount(answerLate),
    raiseEmergency: mount(raiseEmergency),
    adoptProtocol: mount(adoptProtocol),
    submit: mount(submitIntake),
    get: mountRead(getIntake),
    result: mountRead(getResult),
    status: mountRead(getStatus),
  }),
  consents: router({ set: mount(setConsent) }),
  resume: router({ create: mount(createResumeLink), redeem: mount(redeemResumeLink) }),
  documents: router({ find: mountRead(findDocument), verify: mountRead(verifyDocument) }),
  appointments: router({
    offer: mount(offerSlots),
    sayBeenHere: mount(sayBeenHere),
    putOff: mount(putOffVisit),
    want: mount(wantVisit),
    hold: mount(holdSlot),
    release: mount(releaseHold),
    book: mount(bookAppointment),
    get: mountRead(getVisit),
    recheck: mount(recheckVisit),
    move: mount(moveAppointment),
    cancel: mount(cancelAppointment),
    checkIn: mount(checkIn),
  }),
  waitlist: router({ join: mount(joinWaitlist), leave: mount(leaveWaitlist) }),
});

export type PatientRouter = typeof patientRouter;
