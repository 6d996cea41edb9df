/** A picture that was drawn anew. */
export interface DrawnPicture {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** [Note: Drawn anew] Only the pixels of a picture are kept: it is drawn, no side longer than `longest` pixels, and written by the page's own
 * encoder, so that nothing that hid in the file (places, names, scripts) comes along. Null when it cannot be drawn. `kind` is what its bytes
 * say that it is; the caller has measured it before. */
export async function drawAnew(
  file: Blob,
  kind: 'png' | 'jpeg',
  into: { readonly type: 'image/png' | 'image/jpeg'; readonly longest: number },
): Promise<DrawnPicture | null> {
  try {
    const picture = await createImageBitmap(new Blob([file], { type: `image/${kind}` }));
    const scale = Math.min(1, into.longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, into.type, 0.92));
    return blob === null ? null : { blob, width: canvas.width, height: canvas.height };
  } catch {
    return null;
  }
}
