CREATE TABLE "answer_event" (
	"clinic_id" uuid NOT NULL,
	"intake_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "answer_event_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" text NOT NULL,
	"value" jsonb,
	"source" text NOT NULL,
	"reason" text,
	"actor_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"device_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"protocol_hash" text NOT NULL,
	CONSTRAINT "answer_event_clinic_id_intake_id_event_id_pk" PRIMARY KEY("clinic_id","intake_id","event_id"),
	CONSTRAINT "answer_event_source" CHECK (source in ('tick', 'said-none', 'denied-others', 'phone', 'staff', 'carried-over'))
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"booking_key" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"visit_type" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"case_level_rank" smallint NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL,
	"override_reason" text,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "appointment_clinic_id_booking_key_unique" UNIQUE("clinic_id","booking_key"),
	CONSTRAINT "appointment_never_for_an_emergency" CHECK (case_level_rank < 5),
	CONSTRAINT "appointment_inside_its_window" CHECK (starts_at <= window_ends_at or length(trim(override_reason)) > 0)
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"clinic_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "audit_event_clinic_id_sequence_pk" PRIMARY KEY("clinic_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "call" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "case" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"intake_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"triage_id" uuid NOT NULL,
	"level_rank" smallint NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"owner_id" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"queue_rank" smallint GENERATED ALWAYS AS (case when level_rank = 5 and acknowledged_at is null then 0 else 6 - level_rank end) STORED NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "case_clinic_id_intake_id_unique" UNIQUE("clinic_id","intake_id"),
	CONSTRAINT "case_clinic_id_reference_unique" UNIQUE("clinic_id","reference"),
	CONSTRAINT "case_level" CHECK (level_rank between 0 and 5),
	CONSTRAINT "case_status" CHECK (status in ('new', 'in-review', 'contacted', 'booked', 'seen', 'closed', 'could-not-reach', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "clinic" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"hours" jsonb NOT NULL,
	"closed_hours" jsonb NOT NULL,
	"youngest_age" integer NOT NULL,
	"age_to_act_alone" integer NOT NULL,
	"on_call_email" text NOT NULL,
	"protocol_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clinic_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "intake" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid,
	"language" text NOT NULL,
	"protocol_hash" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"filler" jsonb,
	"care_consent_version" text,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"annotations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_activity_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "intake_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "location" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"hours" jsonb NOT NULL,
	CONSTRAINT "location_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "message_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"date_of_birth" date,
	"language" text NOT NULL,
	"interpreter_wanted" boolean DEFAULT false NOT NULL,
	"voicemail_ok" boolean DEFAULT false NOT NULL,
	"text_ok" boolean DEFAULT false NOT NULL,
	"safe_to_call" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "patient_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "protocol" (
	"hash" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" text NOT NULL,
	"staff_member_id" uuid,
	"intake_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "session_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "session_clinic_id_secret_hash_unique" UNIQUE("clinic_id","secret_hash"),
	CONSTRAINT "session_has_one_owner" CHECK (("session"."staff_member_id" is null) <> ("session"."intake_id" is null))
);
--> statement-breakpoint
CREATE TABLE "slot" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"location_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"visit_type" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"kept_for" text,
	"freed_at" timestamp with time zone,
	"time_zone" text NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "slot_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "slot_clinic_id_staff_member_id_starts_at_unique" UNIQUE("clinic_id","staff_member_id","starts_at"),
	CONSTRAINT "slot_order" CHECK (starts_at < ends_at)
);
--> statement-breakpoint
CREATE TABLE "staff_member" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"roles" text[] NOT NULL,
	"may_lower_urgent" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text NOT NULL,
	"week" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_member_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "staff_member_clinic_id_email_unique" UNIQUE("clinic_id","email")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"intake_id" uuid NOT NULL,
	"submission_key" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"annotations" jsonb NOT NULL,
	"protocol_hash" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "submission_clinic_id_intake_id_unique" UNIQUE("clinic_id","intake_id"),
	CONSTRAINT "submission_clinic_id_submission_key_unique" UNIQUE("clinic_id","submission_key")
);
--> statement-breakpoint
CREATE TABLE "triage" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"intake_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"level_rank" smallint NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "triage_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "answer_event" ADD CONSTRAINT "answer_event_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_slot_id_slot_clinic_id_id_fk" FOREIGN KEY ("clinic_id","slot_id") REFERENCES "public"."slot"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_clinic_id_triage_id_triage_clinic_id_id_fk" FOREIGN KEY ("clinic_id","triage_id") REFERENCES "public"."triage"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_clinic_id_owner_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","owner_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_protocol_hash_protocol_hash_fk" FOREIGN KEY ("protocol_hash") REFERENCES "public"."protocol"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_protocol_hash_protocol_hash_fk" FOREIGN KEY ("protocol_hash") REFERENCES "public"."protocol"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_clinic_id_location_id_location_clinic_id_id_fk" FOREIGN KEY ("clinic_id","location_id") REFERENCES "public"."location"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage" ADD CONSTRAINT "triage_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_event_clinic_id_intake_id_sequence_index" ON "answer_event" USING btree ("clinic_id","intake_id","sequence");--> statement-breakpoint
CREATE INDEX "appointment_by_start" ON "appointment" USING btree ("clinic_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "appointment_by_case" ON "appointment" USING btree ("clinic_id","case_id");--> statement-breakpoint
CREATE INDEX "audit_event_by_subject" ON "audit_event" USING btree ("clinic_id","subject_id","sequence");--> statement-breakpoint
CREATE INDEX "call_clinic_id_case_id_created_at_index" ON "call" USING btree ("clinic_id","case_id","created_at");--> statement-breakpoint
CREATE INDEX "case_queue" ON "case" USING btree ("clinic_id","queue_rank","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "message_clinic_id_created_at_id_index" ON "message" USING btree ("clinic_id","created_at","id");--> statement-breakpoint
CREATE INDEX "patient_clinic_id_name_id_index" ON "patient" USING btree ("clinic_id","name","id");--> statement-breakpoint
CREATE INDEX "slot_by_start" ON "slot" USING btree ("clinic_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "triage_clinic_id_intake_id_created_at_index" ON "triage" USING btree ("clinic_id","intake_id","created_at");