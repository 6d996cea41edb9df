/** Every key of T in the order of the paper; a key that the schema gains does not compile until it has its place here. */
export type Ordered<T> = { readonly [Key in keyof Required<T>]: unknown };
