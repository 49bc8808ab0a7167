// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.interceptor.Interceptor;

/** When the threads of the kit start. */
final class Startup {
    static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER + 500;

    private Startup() {}
}
