// What a browser promises may never come: storage that hangs, a clipboard that waits for an answer nobody gives.

// Resolves or rejects as `promise` does; rejects if that takes longer than `milliseconds`.
export function within(milliseconds, promise) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
