import styles from "./plain-page.module.css";

export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <main className={styles.page}>
          <h1>This page is not here</h1>
          <p>
            Check the address with your clinic. <span lang="es">Revise la dirección con su clínica.</span>
          </p>
          <p>
            Feeling much worse? <a href="tel:911">Call 911</a>
          </p>
        </main>
      </body>
    </html>
  );
}
