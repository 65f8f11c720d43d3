/** The bundler turns a font file into a data URL. */
declare module "*.woff" {
  const dataUrl: string;
  export default dataUrl;
}
