"use client";

import { Button } from "@preamble/ui/button";
import { MessagePage } from "../components/message-page.tsx";

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <MessagePage heading="This page could not be shown">
      <p>
        Something failed on our side. What was saved before is safe. Try again; if it fails again, look at new
        cases by telephone and tell whoever runs Preamble for your clinic.
      </p>
      <p>
        <Button onClick={reset}>Try again</Button>
      </p>
    </MessagePage>
  );
}
