// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

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
}
