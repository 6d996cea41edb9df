/** What the main process sends into the isolated world; values are text of the codec. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly text: string }
  | { readonly kind: 'send'; readonly channel: string; readonly values: string; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: string }
  | { readonly kind: 'close'; readonly id: number };

/** What the isolated world sends back. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: string }
  | { readonly kind: 'send'; readonly channel: string; readonly values: string }
  | { readonly kind: 'port'; readonly id: number; readonly data: string };
