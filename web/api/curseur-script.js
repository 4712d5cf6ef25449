// For pages that use plain scripts: <script src=".../curseur-script.js"></script>, then `await loadCurseur()`.
{
  const module = new URL('curseur.mjs', document.currentScript.src).href;
  globalThis.loadCurseur = async (options) => (await import(module)).loadCurseur(options);
}
