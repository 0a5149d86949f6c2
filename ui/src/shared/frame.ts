// The next frame, for what has to be seen before more is done.

/** How long a frame is waited for, in milliseconds: a window that nobody sees draws none. */
const MOST = 50;

/** Resolves once what is shown now has been drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MOST);
    // Two turns after the frame: the first comes as soon as it has ended, before what waits to be told so.
    requestAnimationFrame(() =>
      setTimeout(() =>
        setTimeout(() => {
          clearTimeout(timer);
          resolve();
        }),
      ),
    );
  });
}
