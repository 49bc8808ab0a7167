// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.time.Duration;
import java.util.Optional;

/**
 * How to know a process again after the launcher has died: process ids are used again, so the id alone says nothing.
 *
 * @param startedAt milliseconds since 1970, as the system tells it
 * @param command the program that it runs
 * @param argument a part of its command line that no other process has
 */
record ProcessRecord(String name, long pid, long startedAt, String command, String argument) {
    /** The system tells start times in ticks since it was started itself, which are not exact to the millisecond. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, ProcessHandle process, String argument) {
        ProcessHandle.Info info = process.info();
        return new ProcessRecord(
                name,
                process.pid(),
                info.startInstant().map(instant -> instant.toEpochMilli()).orElse(0L),
                info.command().orElse(""),
                argument);
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> matches(process.info()));
    }

    boolean matches(ProcessHandle.Info info) {
        boolean sameStart = info.startInstant()
                .map(instant -> Math.abs(instant.toEpochMilli() - startedAt) <= TOLERANCE.toMillis())
                .orElse(false);
        boolean sameCommand = info.command().map(command::equals).orElse(false);
        boolean sameArgument = info.commandLine()
                .or(() -> info.arguments().map(arguments -> String.join(" ", arguments)))
                .map(line -> line.contains(argument))
                .orElse(false);
        return sameStart && sameCommand && sameArgument;
    }
}
