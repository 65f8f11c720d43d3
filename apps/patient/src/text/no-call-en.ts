/** What is said after sending to who gave no phone that is safe to call: nobody calls them (`textTo`). */
export const noCallEn = {
  "level-same-dayNoCall":
    "Speak with the clinic today, by {time}. Call {phone}. We have no phone that is safe to call.",
  resultNotHeardNoCall: "Do not wait for us. Call {phone} by {time}.",
  levelElsewhereNoCall:
    "The clinic can’t look at this in time. Go to urgent care now, or call a nurse line. We have no phone that is safe to call. When we open, call {phone}.",
  levelElsewhereNoCallFor:
    "The clinic can’t look at this in time. Take {name} to urgent care now, or call a nurse line. We have no phone that is safe to call. When we open, call {phone}.",
  bookNoneNoCall: "No free time fits. We have no phone that is safe to call. Call us at {phone}.",
  bookNoneUrgentNoCall:
    "No free time fits. We have no phone that is safe to call. Call us at {phone}. If that takes too long, go to urgent care.",
  bookNoneUrgentNoCallFor:
    "No free time fits. We have no phone that is safe to call. Call us at {phone}. If that takes too long, take {name} to urgent care.",

  "next-same-dayNoCall": "Speak with the clinic today. Call {phone}. We have no phone that is safe to call.",
  nextElsewhereNoCall:
    "Go to urgent care now, or call a nurse line. We have no phone that is safe to call. When we open, call {phone}.",
  nextElsewhereNoCallFor:
    "Take {name} to urgent care now, or call a nurse line. We have no phone that is safe to call. When we open, call {phone}.",
  "next-within-48-hoursNoCall": "A visit or a call is needed soon. Book a visit, or call {phone}.",
  "next-within-2-weeksNoCall": "Book a visit, or call {phone}.",
  "next-routineNoCall": "Book a visit, or call {phone}.",

  visitMissedNoCall:
    "The visit on {time} was missed. We have no phone that is safe to call. Call us at {phone}.",
  visitWillCallNoCall: "We have no phone that is safe to call. Call us at {phone}.",
  visitCallHintNoCall: "We have no phone that is safe to call. Call {phone} before that time.",
  soonerWaitingCallNoCall:
    "When a sooner time is free you see it here. We have no phone that is safe to call, so look here again. You keep your time until you say yes.",
  freeWaitingCallNoCall:
    "When a time is free you see it here. We have no phone that is safe to call, so look here again, or call {phone}.",
  cancelWarnNoCall: "Your time goes to someone else. We keep your form.",

  worseHeadingNoCall: "Call us now",
  worseWaitNoCall:
    "We have no phone that is safe to call. If no one answers at {phone}, go to urgent care, or call 911.",
  worseWaitNoCallFor:
    "We have no phone that is safe to call. If no one answers at {phone}, take {name} to urgent care, or call 911.",
  worseClosedNoCall:
    "No one reads this now. We have no phone that is safe to call. When we open, call {phone}. If you can’t wait, call 911.",
  safetyLeftNoCall: "So the old visit is off. Call us at {phone}.",
  safetySameNoCall: "How soon a visit is needed stays the same. To speak with us, call {phone}.",
} as const;
