import { Client } from "pg";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { places } from "./places.ts";

async function inClinic<T>(clinicId: string, read: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(`set local app.clinic_id = '${clinicId}'`);
    return await read(owner);
  } finally {
    await owner.end();
  }
}

type Sent = { readonly answers: Answers; readonly annotations: Annotations };

/** What a clinic's only form of this patient was sent with. */
function sentOf(clinicId: string, name: string): Promise<Sent> {
  return inClinic(clinicId, async (owner) => {
    const { rows } = await owner.query<Sent>(
      `select s.answers, s.annotations from submission s
       join intake i on i.clinic_id = s.clinic_id and i.id = s.intake_id
       join patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id
       where s.clinic_id = $1 and p.name = $2`,
      [clinicId, name],
    );
    const [sent] = rows;
    if (!sent || rows.length !== 1) throw new Error(`${rows.length} forms were sent.`);
    return sent;
  });
}

export const sentAnswers = async (clinicId: string, name: string) => (await sentOf(clinicId, name)).answers;

/** The patient's own words, as they were sent. */
export const sentWords = async (clinicId: string, name: string) =>
  (await sentOf(clinicId, name)).annotations.words;

/** What has arrived of a clinic's only form. */
function arrived(clinicId: string): Promise<Sent> {
  return inClinic(clinicId, async (owner) => {
    const { rows } = await owner.query<Sent>("select answers, annotations from intake where clinic_id = $1", [
      clinicId,
    ]);
    const [form] = rows;
    if (!form || rows.length !== 1) throw new Error(`${rows.length} forms were begun.`);
    return form;
  });
}

export const arrivedAnswers = async (clinicId: string) => (await arrived(clinicId)).answers;

/** When each ticked sign began, as it has arrived of a clinic's only form. */
export const arrivedStarts = async (clinicId: string) => (await arrived(clinicId)).annotations.symptomStarts;

export type SentForm = { readonly answers: Answers; readonly carriedOver: readonly string[] };

/** Every form that a clinic was sent, in turn, with the questions that were ever carried over into it. */
export function sentForms(clinicId: string): Promise<SentForm[]> {
  return inClinic(clinicId, async (owner) => {
    const { rows } = await owner.query<SentForm>(
      `select s.answers, coalesce(array_agg(e.question_id) filter (where e.source = 'carried-over'), '{}')
         as "carriedOver"
       from submission s
       join answer_event e on e.clinic_id = s.clinic_id and e.intake_id = s.intake_id
       where s.clinic_id = $1 group by s.clinic_id, s.id order by s.sent_at`,
      [clinicId],
    );
    return rows;
  });
}

type Form = { readonly name: string; readonly status: string; readonly follows: boolean };

/** Every form that was begun at a clinic, in turn: of whom, how it stands, and whether it follows another. */
export function formsOf(clinicId: string): Promise<Form[]> {
  return inClinic(clinicId, async (owner) => {
    const { rows } = await owner.query<Form>(
      `select p.name, i.status, i.previous_intake_id is not null as follows from intake i
       left join patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id
       where i.clinic_id = $1 order by i.created_at`,
      [clinicId],
    );
    return rows;
  });
}
