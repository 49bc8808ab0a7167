// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.time.Duration;

/** Hears how the start goes on. Called from several threads, one at a time. */
public interface SuiteListener {

    /** Hears nothing. */
    SuiteListener SILENT = new SuiteListener() {};

    /** A process that an earlier start had left behind was stopped. */
    default void stoppedLeftover(String name, long pid) {}

    /** A part answers. */
    default void ready(String name, Duration took) {}
}
