import { record } from "./record.ts";
import { isMet, reportText } from "./report.ts";
import { booking } from "./topics/booking.ts";
import { form } from "./topics/form.ts";
import { pdf } from "./topics/pdf.ts";
import { queue } from "./topics/queue.ts";
import { rules } from "./topics/rules.ts";
import { submit } from "./topics/submit.ts";
import type { Topic } from "./topics/topic.ts";

/** `pnpm bench TOPIC [--record]`: exits 0 only when every goal of the topic is met. */
const topics: readonly Topic[] = [rules, submit, queue, booking, form, pdf];

const wanted = process.argv.slice(2).filter((argument) => argument !== "--record");
const topic = topics.find(({ name }) => wanted.length === 1 && name === wanted[0]);

if (topic) {
  const report = await topic.run();
  process.stdout.write(`${reportText(report)}\n`);
  if (process.argv.includes("--record")) record(topic, report);
  process.exitCode = report.goals.every(isMet) ? 0 : 1;
} else {
  process.stderr.write("Usage: pnpm bench TOPIC [--record]\nTopics:\n");
  for (const { name, title } of topics) process.stderr.write(`  ${name}  ${title}\n`);
  process.exitCode = 1;
}
