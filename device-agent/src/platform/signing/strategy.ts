/** What a strategy takes for one request. `nonce` is fresh for every attempt. */
export type SignInput = { readonly body: string | Uint8Array; readonly nowMs: number; readonly nonce: string };

/** The request as it goes on the wire: a strategy that encrypts or wraps (SM4, SM2) replaces the body too. */
export type SignedRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array };

/** One way of signing. A strategy that signs the body (HMAC-SM3) finds it in the input. */
export type SigningStrategy = (input: SignInput) => SignedRequest;
