/** What is sent to the store: the form that was prepared for it, and the file. */
export interface Parcel {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly content: Blob;
  readonly name: string;
}

/** A file on its way. offline: no answer came; refused: the store said no. */
export interface Transfer {
  readonly done: Promise<'arrived' | 'offline' | 'refused' | 'cancelled'>;
  readonly cancel: () => void;
}

/** Milliseconds without any sign of life after which a connection is given up. */
const SILENCE_MS = 60_000;

/**
 * Sends a file through a prepared form. `XMLHttpRequest`, because `fetch` does not tell how much has been sent. The store
 * ignores every field after the file, so that comes last.
 */
export function openTransfer(parcel: Parcel, onProgress: (percent: number) => void): Transfer {
  const request = new XMLHttpRequest();
  const done = new Promise<Awaited<Transfer['done']>>((resolve) => {
    let watch = 0;
    const isAlive = () => {
      clearTimeout(watch);
      watch = window.setTimeout(() => {
        // First: giving up is an abort too.
        resolve('offline');
        request.abort();
      }, SILENCE_MS);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      isAlive();
      if (total > 0) onProgress(Math.floor((loaded / total) * 100));
    };
    request.onload = () => resolve(request.status >= 200 && request.status < 300 ? 'arrived' : 'refused');
    request.onerror = () => resolve('offline');
    request.onabort = () => resolve('cancelled');
    request.onloadend = () => clearTimeout(watch);
    request.open('POST', parcel.url);
    isAlive();
    request.send(formOf(parcel));
  });
  return { done, cancel: () => request.abort() };
}

function formOf({ fields, content, name }: Parcel): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', content, name);
  return form;
}
