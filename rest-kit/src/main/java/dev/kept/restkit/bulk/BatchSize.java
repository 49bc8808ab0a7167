// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/**
 * How many items go into a transaction: as many as are stored in a moment. Few would wait for the disk again and again,
 * many would keep others waiting for what the transaction holds, and how long one takes is known only to its handler.
 */
final class BatchSize {
    private static final int FIRST = 500;
    private static final int LEAST = 50;
    private static final long SHORT_MILLIS = 150;
    private static final long LONG_MILLIS = 500;

    private final int most;
    private volatile int current;

    BatchSize(int most) {
        this.most = most;
        this.current = Math.min(FIRST, most);
    }

    int current() {
        return current;
    }

    /** A transaction of so many items took so long. */
    synchronized void took(int items, long millis) {
        if (millis > LONG_MILLIS) {
            current = Math.min(most, Math.max(LEAST, Math.min(items, current) / 2));
        } else if (millis < SHORT_MILLIS && items >= current) {
            current = Math.min(most, current * 2);
        }
    }
}
