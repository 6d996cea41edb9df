/** A picture of 40 x 30 pixels as Chromium's canvas writes it, with the colour profile that it adds. */
export const canvasJpeg: Buffer = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA',
    'ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
    'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
    'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R',
    'DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU',
    'FBT/wAARCAAeACgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQGAQX/xAAfEAABAgYDAAAAAAAAAAAAAAAABTIBAgMEgsI1c7L/xAAXAQEBAQEA',
    'AAAAAAAAAAAAAAAIBwYJ/8QAJxEAAAIGCwEAAAAAAAAAAAAAAAMBAgUHMjUEBjM0UXFygYOxs/D/2gAMAwEAAhEDEQA/AORQdApkd0pM0HQKZHdKTZ3d+UzB',
    'kYcKAml8dc9M3mIzSen56iyXx1z0zeYjNJ6fnqaxlS+i6VPcsK6rkf2CRiS5Nz1AElybnqBXXeS8zj8SwjSbJXftInaDoFMjulJmg6BTI7pQ7O7vymY5iMOF',
    'ATS+OuembzEZpPT89RZL4656ZvMRmk9Pz1NYypfRdKnuWFdVyP7BIxJcm56gCS5Nz1ArrvJeZx+JYRpNkrv2kf/Z',
  ].join(''),
  'base64',
);

/** One segment of a JPEG. */
export function aSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** The marker of the frame: 0xc0 is baseline. */
  readonly frame?: number;
  /** Before the frame. */
  readonly before?: readonly Uint8Array[];
  readonly coded?: Uint8Array;
  readonly trailing?: Uint8Array;
}

const head = aSegment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1'));

/** A JPEG that has the shape of a drawn one: no decoder would find a picture in it. */
export function aJpeg(parts: JpegParts = {}): Buffer {
  const {
    width = 40,
    height = 30,
    frame = 0xc0,
    before = [],
    coded = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  } = parts;
  const size = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    head,
    ...before,
    aSegment(0xdb, Buffer.alloc(65)),
    aSegment(frame, size),
    aSegment(0xc4, Buffer.alloc(22)),
    aSegment(0xda, Buffer.from([3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0])),
    coded,
    Buffer.from([0xff, 0xd9]),
    ...(parts.trailing === undefined ? [] : [parts.trailing]),
  ]);
}
