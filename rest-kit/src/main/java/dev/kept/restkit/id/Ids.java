// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.id;

import com.github.f4b6a3.ulid.UlidCreator;

/** Opaque identifiers that sort by the time of their making. */
public final class Ids {
    private Ids() {}

    /** A new id, {@code <prefix>_<ULID>}; ids of one JVM always increase. */
    public static String next(String prefix) {
        return prefix + "_" + UlidCreator.getMonotonicUlid();
    }
}
