import { render } from 'preact';
import { App } from './app.tsx';
import { openPage } from './opening.ts';
import './style.css';

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
void openPage();
