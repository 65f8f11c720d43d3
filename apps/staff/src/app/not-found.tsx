import { MessagePage } from "../components/message-page.tsx";

export default function NotFound() {
  return (
    <MessagePage heading="There is no such page">
      <p>
        The address may be mistyped, or the case belongs to another clinic. Nothing was changed. Go back, or
        open the queue of your clinic.
      </p>
    </MessagePage>
  );
}
