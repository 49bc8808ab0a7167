// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.util.UUID;

/** Tenants for tests: each test takes its own, so that no test sees another's rows. */
public final class Tenants {
    private Tenants() {}

    /** A tenant id that nobody has used before. */
    public static String fresh() {
        return "tenant-" + UUID.randomUUID().toString().substring(0, 18);
    }
}
