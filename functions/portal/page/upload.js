// Sends the chosen file to the store through the upload that the page prepared, then goes to the attempt's receipt.
const form = document.getElementById('upload');
const progress = document.getElementById('progress');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(form.elements.file.files[0]);
});

async function send(file) {
  const { next, max, sending, failed, empty, tooBig } = form.dataset;
  if (file.size === 0) {
    progress.textContent = empty;
    return;
  }
  if (file.size > Number(max)) {
    progress.textContent = tooBig;
    return;
  }
  const button = form.querySelector('button');
  button.disabled = true;
  progress.textContent = sending;
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form) });
    if (!response.ok) throw new Error(String(response.status));
    // In place of this page: going back must not offer the used upload again.
    location.replace(next);
  } catch {
    progress.textContent = failed;
    button.disabled = false;
  }
}
