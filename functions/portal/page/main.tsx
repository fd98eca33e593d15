// First, so that the screens' own styles come after it.
import './style.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { openPage } from './opening.ts';

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
void openPage();
