// Hands a large file to the person: as save-file.ts does a text.
const LATER = 10_000;

export function saveBlob(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}
