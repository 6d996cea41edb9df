import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PurgeReceipt } from '../../../../shared/contract/backups.ts';
import type { ExportedFile } from '../../../../shared/contract/workspace.ts';
import { useHost } from '../../../api/host.ts';
import type { Client } from './clientsOf.ts';

/** What was saved for the client: the export, and the name that it got. */
interface Saved {
  readonly exportId: string;
  readonly name: string;
}

/** What is under way, or what did not work. Neither failure changed anything. */
export type HandOverState = 'idle' | 'saving' | 'erasing' | 'not-saved' | 'not-erased';

export interface Erased {
  readonly receipt: PurgeReceipt;
  readonly file: ExportedFile;
}

/** Saves a client's bundle, then erases the client here. */
export function useHandOver() {
  const { api, shell } = useHost();
  const queries = useQueryClient();
  const [state, setState] = useState<HandOverState>('idle');
  const [saved, setSaved] = useState<Saved | null>(null);
  const [erased, setErased] = useState<Erased | null>(null);

  return {
    state,
    saved,
    erased,
    forget: () => {
      setSaved(null);
      setState('idle');
    },
    save: async ({ assessments: [assessmentId] }: Client, passphrase: string): Promise<void> => {
      if (assessmentId === undefined) return;
      setState('saving');
      try {
        const file = await api.bundles.export({
          selection: { scope: 'organisation', assessmentId },
          ...(passphrase === '' ? {} : { passphrase }),
        });
        const put = await shell.saveExport({ exportId: file.exportId, suggestedName: file.name });
        if (put.saved) setSaved({ exportId: file.exportId, name: put.name });
        setState('idle');
      } catch {
        setState('not-saved');
      }
    },
    erase: async ({ assessments }: Client): Promise<void> => {
      setState('erasing');
      try {
        setErased(await api.handOver.purge({ assessments: [...assessments], handedOver: saved }));
        setState('idle');
        await queries.invalidateQueries();
      } catch {
        setState('not-erased');
      }
    },
    saveReceipt: async ({ file }: Erased): Promise<void> => {
      await shell.saveExport({ exportId: file.exportId, suggestedName: file.name });
    },
  };
}
