// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.util.Arrays;

/** How long things take. */
final class Times {

    /** What is timed. */
    interface Work<R> {
        R run() throws Exception;
    }

    /** What came of it, and the median of the times in milliseconds. */
    record Timed<R>(R result, double millis) {}

    private Times() {}

    /** Runs it some times after a warm-up. */
    static <R> Timed<R> median(int rounds, Work<R> work) throws Exception {
        R result = work.run();
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            millis[i] = once(work).millis();
        }
        return new Timed<>(result, median(millis));
    }

    static <R> Timed<R> once(Work<R> work) throws Exception {
        long begin = System.nanoTime();
        R result = work.run();
        return new Timed<>(result, (System.nanoTime() - begin) / 1e6);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
