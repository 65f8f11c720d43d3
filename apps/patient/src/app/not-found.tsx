import "./globals.css";

export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl p-6">
          <h1 className="text-2xl font-bold">This page is not here</h1>
          <p className="mt-4">
            Check the address with your clinic. <span lang="es">Revise la dirección con su clínica.</span>
          </p>
          <p className="mt-4">
            Feeling much worse? <a href="tel:911">Call 911</a>
          </p>
        </main>
      </body>
    </html>
  );
}
