/** Starts the page: asks the server how things stand, then draws. */
import { render } from 'preact';
import './styles/base.css';
import './styles/shell.css';
import './styles/mail.css';
import './styles/card.css';
import './styles/workbook.css';
import './styles/runs.css';
import { App } from './app';
import { client } from './client';

const root = document.getElementById('app');
if (root) {
  client
    .state()
    .then(state => render(<App start={state} />, root))
    .catch((error: unknown) => {
      root.textContent = error instanceof Error ? error.message : String(error);
    });
}
