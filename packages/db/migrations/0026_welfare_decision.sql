ALTER TABLE "call" DROP CONSTRAINT "call_outcome";--> statement-breakpoint
ALTER TABLE "call" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_reason" CHECK ((outcome in ('welfare-check', 'no-welfare-check')) = (reason is not null));--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_outcome" CHECK (outcome in ('reached', 'on-the-way-ambulance', 'on-the-way-car', 'arrived', 'refuses', 'handed-to-clinician', 'not-reached', 'wrong-number', 'left-message', 'welfare-check', 'no-welfare-check'));