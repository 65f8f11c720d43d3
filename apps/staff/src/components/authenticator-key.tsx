import { qrPath } from "@preamble/documents/blocks/qr-path";

/** What an authenticator app is given: a code to read, and the key to type. */
export function AuthenticatorKey({ secret, address }: { secret: string; address: string }) {
  const { size, path } = qrPath(address);
  return (
    <>
      <p>Read this with the app on your phone, or type the key into it.</p>
      <svg
        role="img"
        aria-label="Code for the authenticator app"
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        className="w-48 bg-white"
      >
        <path d={path} fill="#000" />
      </svg>
      <p>
        Key: <code className="break-all">{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </>
  );
}
