import type { noCallEn } from "./no-call-en.ts";

export const noCallEs: Readonly<Record<keyof typeof noCallEn, string>> = {
  "level-same-dayNoCall":
    "Hable hoy con la clínica, antes de: {time}. Llame al {phone}. No tenemos un teléfono seguro para llamarle.",
  resultNotHeardNoCall: "No nos espere. Llame al {phone} antes de: {time}.",
  levelElsewhereNoCall:
    "La clínica no puede ver esto a tiempo. Vaya ya a un centro de atención urgente (urgent care) o llame a una línea de enfermeras. No tenemos un teléfono seguro para llamarle. Cuando abramos, llame al {phone}.",
  levelElsewhereNoCallFor:
    "La clínica no puede ver esto a tiempo. Lleve ya a {name} a un centro de atención urgente (urgent care) o llame a una línea de enfermeras. No tenemos un teléfono seguro para llamarle. Cuando abramos, llame al {phone}.",
  bookNoneNoCall:
    "No hay una hora libre a tiempo. No tenemos un teléfono seguro para llamarle. Llame al {phone}.",
  bookNoneUrgentNoCall:
    "No hay una hora libre a tiempo. No tenemos un teléfono seguro para llamarle. Llame al {phone}. Si eso tarda, vaya a un centro de atención urgente (urgent care).",
  bookNoneUrgentNoCallFor:
    "No hay una hora libre a tiempo. No tenemos un teléfono seguro para llamarle. Llame al {phone}. Si eso tarda, lleve a {name} a un centro de atención urgente (urgent care).",

  "next-same-dayNoCall":
    "Hable hoy con la clínica. Llame al {phone}. No tenemos un teléfono seguro para llamarle.",
  nextElsewhereNoCall:
    "Vaya ya a un centro de atención urgente (urgent care) o llame a una línea de enfermeras. No tenemos un teléfono seguro para llamarle. Cuando abramos, llame al {phone}.",
  nextElsewhereNoCallFor:
    "Lleve ya a {name} a un centro de atención urgente (urgent care) o llame a una línea de enfermeras. No tenemos un teléfono seguro para llamarle. Cuando abramos, llame al {phone}.",
  "next-within-48-hoursNoCall": "Hace falta pronto una cita o una llamada. Pida una cita o llame al {phone}.",
  "next-within-2-weeksNoCall": "Pida una cita o llame al {phone}.",
  "next-routineNoCall": "Pida una cita o llame al {phone}.",

  visitMissedNoCall:
    "Se perdió la cita de {time}. No tenemos un teléfono seguro para llamarle. Llame al {phone}.",
  visitWillCallNoCall: "No tenemos un teléfono seguro para llamarle. Llame al {phone}.",
  visitCallHintNoCall: "No tenemos un teléfono seguro para llamarle. Llame antes de esa hora al {phone}.",
  soonerWaitingCallNoCall:
    "Si se libera una cita más pronto, la ve aquí. No tenemos un teléfono seguro para llamarle: mire aquí otra vez. Su cita sigue igual hasta que diga que sí.",
  freeWaitingCallNoCall:
    "Si hay una hora, la ve aquí. No tenemos un teléfono seguro para llamarle: mire aquí otra vez o llame al {phone}.",
  cancelWarnNoCall: "Su hora será para otra persona. Guardamos su formulario.",

  worseHeadingNoCall: "Llámenos ya",
  worseWaitNoCall:
    "No tenemos un teléfono seguro para llamarle. Si nadie contesta en el {phone}, vaya a un centro de atención urgente (urgent care) o llame al 911.",
  worseWaitNoCallFor:
    "No tenemos un teléfono seguro para llamarle. Si nadie contesta en el {phone}, lleve a {name} a un centro de atención urgente (urgent care) o llame al 911.",
  worseClosedNoCall:
    "Nadie lee esto ahora. No tenemos un teléfono seguro para llamarle. Cuando abramos, llame al {phone}. Si no puede esperar, llame al 911.",
  safetyLeftNoCall: "Por eso se quitó la cita de antes. Llame al {phone}.",
  safetySameNoCall: "No cambia para cuándo hace falta la cita. Para hablar con nosotros, llame al {phone}.",
};
