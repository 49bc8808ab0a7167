// SPDX-License-Identifier: Apache-2.0
/**
 * The whole suite on one machine: PostgreSQL, dev-idp and the four services as processes of this JVM, each with its
 * settings, in one directory that holds everything it writes. Owns the processes and their records; knows nothing of
 * what the services do.
 */
@NullMarked
package dev.kept.local.suite;

import org.jspecify.annotations.NullMarked;
