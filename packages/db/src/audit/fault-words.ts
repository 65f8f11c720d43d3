import type { Fault } from "./verify-clinic.ts";

/** What does not hold, in terms of the numbers that the trail shows. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case "altered":
      return `event ${fault.sequence} or its seal ${fault.position} is not as it was sealed`;
    case "event gone":
      return `event ${fault.sequence}, which seal ${fault.position} covers, is gone`;
    case "seal gone":
      return `seal ${fault.position} is gone`;
    case "put in later":
      return `event ${fault.sequence} was put in long after the time it gives`;
    case "rewritten":
      return `seals ${fault.from} to ${fault.position} were rewritten, or some of them: they do not lead to the kept head`;
    case "cut short":
      return `the chain ends before seal ${fault.position}, short of the kept head; what no head vouches for begins at seal ${fault.from}`;
  }
}
