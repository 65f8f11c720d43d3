CREATE TABLE "earlier_form" (
	"clinic_id" uuid NOT NULL,
	"intake_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "earlier_form_clinic_id_intake_id_pk" PRIMARY KEY("clinic_id","intake_id")
);
--> statement-breakpoint
ALTER TABLE "earlier_form" ADD CONSTRAINT "earlier_form_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_form" ADD CONSTRAINT "earlier_form_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "earlier_form_of_case" ON "earlier_form" USING btree ("clinic_id","case_id");--> statement-breakpoint
alter table earlier_form enable row level security;
--> statement-breakpoint
alter table earlier_form force row level security;
--> statement-breakpoint
create policy one_clinic on earlier_form using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on earlier_form to preamble_app;
