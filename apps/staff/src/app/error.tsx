"use client";

import { Button } from "@preamble/ui/button";
import { useEffect } from "react";
import { MessagePage } from "../components/message-page.tsx";

const retryMs = 5000;

export default function ErrorPage({ retry }: { retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(retry, retryMs);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <MessagePage heading="This page could not be shown">
      <p>
        Something failed on our side. What was saved before is safe. This page tries again by itself; if it
        goes on failing, look at new cases by telephone and tell whoever runs Preamble for your clinic.
      </p>
      <p>
        <Button onClick={retry}>Try again now</Button>
      </p>
    </MessagePage>
  );
}
