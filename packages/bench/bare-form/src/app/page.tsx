import { BareForm } from "./bare-form.tsx";

export default function Page() {
  return <BareForm />;
}
