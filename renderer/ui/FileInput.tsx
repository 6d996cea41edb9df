import type { Ref } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Endings and types as the platform takes them; left out: any file. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean;
  /** At least one. The same file may be chosen again. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** What a button opens that lets people choose files; by itself neither seen nor a stop of Tab. */
export function FileInput({ ref, label, accept, multiple = false, onFiles }: FileInputProps) {
  return (
    <VisuallyHidden>
      <input
        ref={ref}
        type="file"
        tabIndex={-1}
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </VisuallyHidden>
  );
}
