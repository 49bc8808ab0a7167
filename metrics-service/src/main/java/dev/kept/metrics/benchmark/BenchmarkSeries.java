// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.time.Instant;
import java.util.Objects;

/** A series as it is kept. */
record BenchmarkSeries(String key, NewBenchmarkSeries content, long version, Instant createdAt, Instant updatedAt) {

    boolean says(NewBenchmarkSeries wanted) {
        return Objects.equals(content, wanted);
    }
}
