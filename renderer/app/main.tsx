import '../../shared/base/zod.ts';
import '../styles/tokens.css';
import '../styles/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openHost } from './hosts/openHost.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <App opening={openHost()} />
  </StrictMode>,
);
