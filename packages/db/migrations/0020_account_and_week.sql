ALTER TABLE "slot" DROP CONSTRAINT "slot_clinic_id_staff_member_id_starts_at_unique";--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "staff_member_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_member" ADD COLUMN "next_totp_secret" text;--> statement-breakpoint
ALTER TABLE "staff_member" ADD COLUMN "week_plan" jsonb;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "slot_offered" ON "slot" USING btree ("clinic_id","staff_member_id","starts_at") WHERE withdrawn_at is null;