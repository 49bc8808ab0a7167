// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long result = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            result |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (result >>> 1) ^ -(result & 1);
            }
        }
    }

    boolean flag() {
        return bytes[position++] != 0;
    }

    String text() {
        int length = (int) number();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    Instant instant() {
        return Instant.ofEpochSecond(number(), number());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number());
    }

    <T> @Nullable T optional(Supplier<T> read) {
        return flag() ? read.get() : null;
    }

    <T> List<T> list(Supplier<T> read) {
        List<T> values = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            values.add(read.get());
        }
        return values;
    }
}
