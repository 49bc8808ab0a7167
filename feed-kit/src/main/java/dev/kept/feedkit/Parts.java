// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/** The fixed parts of a feed. All events of one subject are in one part, so their order is kept. */
public final class Parts {
    /** Number of parts; part numbers run from 0 to COUNT - 1. Fixed for ever: another number would move subjects between parts. */
    public static final int COUNT = 16;

    private Parts() {}

    /** The part of a subject of a tenant: CRC-32 of "tenant/subject" in UTF-8, modulo {@link #COUNT}. */
    public static int of(String tenant, String subject) {
        CRC32 hash = new CRC32();
        hash.update((tenant + "/" + subject).getBytes(UTF_8));
        return (int) (hash.getValue() % COUNT);
    }
}
