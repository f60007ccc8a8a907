const LATER = 10_000; // browsers read the file a moment after the click

/** Hands a file to the person, as a download that nothing is fetched for. */
export function saveFile(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}
