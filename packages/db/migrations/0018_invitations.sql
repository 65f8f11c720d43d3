CREATE TABLE "invitation" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"roles" text[] NOT NULL,
	"may_lower_urgent" boolean DEFAULT false NOT NULL,
	"token_hash" text NOT NULL,
	"totp_secret" text,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "invitation_clinic_id_token_hash_unique" UNIQUE("clinic_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_invited_by_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","invited_by") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("clinic_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
alter table invitation enable row level security;
--> statement-breakpoint
alter table invitation force row level security;
--> statement-breakpoint
create policy one_clinic on invitation using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on invitation to preamble_app;
