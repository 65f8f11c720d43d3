CREATE TABLE "case_note" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"contradiction_id" text,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_note_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "case_note_text" CHECK (length(trim(text)) > 0)
);
--> statement-breakpoint
CREATE TABLE "review_addendum" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_addendum_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "review_addendum_text" CHECK (length(trim(text)) > 0)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"triage_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"level_rank" smallint NOT NULL,
	"from_rank" smallint NOT NULL,
	"reason" text,
	"spoke_at" timestamp with time zone,
	"needs_second" boolean DEFAULT false NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"second_signer_id" uuid,
	"second_signed_at" timestamp with time zone,
	CONSTRAINT "review_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "review_verdict" CHECK (verdict in ('agree', 'override')),
	CONSTRAINT "review_level" CHECK (level_rank between 0 and 5 and from_rank between 0 and 5),
	CONSTRAINT "review_agrees_with_the_level" CHECK ((verdict = 'agree') = (level_rank = from_rank)),
	CONSTRAINT "review_reason" CHECK (verdict = 'agree' or length(trim(coalesce(reason, ''))) > 0),
	CONSTRAINT "review_lowered_urgent" CHECK (level_rank >= from_rank or from_rank < 4 or (needs_second and spoke_at is not null)),
	CONSTRAINT "review_second_signer" CHECK (second_signer_id <> staff_member_id),
	CONSTRAINT "review_second_signature" CHECK ((second_signer_id is null) = (second_signed_at is null))
);
--> statement-breakpoint
CREATE TABLE "task" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_by" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "task_kind" CHECK (kind in ('call-back', 'send-form', 'other')),
	CONSTRAINT "task_done" CHECK ((done_at is null) = (done_by is null))
);
--> statement-breakpoint
ALTER TABLE "answer_event" ADD COLUMN "told_by" text;--> statement-breakpoint
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_addendum" ADD CONSTRAINT "review_addendum_clinic_id_review_id_review_clinic_id_id_fk" FOREIGN KEY ("clinic_id","review_id") REFERENCES "public"."review"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_addendum" ADD CONSTRAINT "review_addendum_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_triage_id_triage_clinic_id_id_fk" FOREIGN KEY ("clinic_id","triage_id") REFERENCES "public"."triage"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_second_signer_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","second_signer_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_created_by_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_done_by_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","done_by") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_note_by_case" ON "case_note" USING btree ("clinic_id","case_id","created_at");--> statement-breakpoint
CREATE INDEX "review_addendum_by_review" ON "review_addendum" USING btree ("clinic_id","review_id","created_at");--> statement-breakpoint
CREATE INDEX "review_by_case" ON "review" USING btree ("clinic_id","case_id","signed_at");--> statement-breakpoint
CREATE INDEX "task_by_case" ON "task" USING btree ("clinic_id","case_id");--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("clinic_id","due_at","id") WHERE done_at is null;--> statement-breakpoint
ALTER TABLE "answer_event" ADD CONSTRAINT "answer_event_told_by" CHECK (told_by in ('patient', 'helper', 'guardian', 'interpreter'));--> statement-breakpoint
do $$
declare
  tenant text;
begin
  foreach tenant in array array['case_note', 'review', 'review_addendum', 'task']
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('alter table %I force row level security', tenant);
    execute format(
      'create policy one_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
       with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', tenant);
  end loop;
end $$;
--> statement-breakpoint
-- Notes, verdicts and what was added to them are on record for good; a second signature alone follows.
grant select, insert on case_note, review, review_addendum to preamble_app;
--> statement-breakpoint
grant update (second_signer_id, second_signed_at) on review to preamble_app;
--> statement-breakpoint
grant select, insert, update, delete on task to preamble_app;
