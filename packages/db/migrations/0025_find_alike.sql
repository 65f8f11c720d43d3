CREATE INDEX "case_of_patient" ON "case" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "patient_by_birth" ON "patient" USING btree ("clinic_id","date_of_birth");