// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data directory: {@code postmaster.pid}. A server outlives a launcher that was
 * killed, and a second one on the same data must never be started.
 */
record PostmasterFile(Path file, long pid, Instant startedAt) {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Optional<PostmasterFile> in(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() < 3) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    file,
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The server that wrote the file, if it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant ->
                                Duration.between(instant, startedAt).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }

    /** Stops a server that was left behind; removes the file of one that is gone, so that its id stops nobody. */
    static void stopLeftover(Path data, SuiteListener listener) {
        in(data).ifPresent(file -> file.process().ifPresentOrElse(server -> file.stop(server, listener), file::forget));
    }

    private void stop(ProcessHandle server, SuiteListener listener) {
        // SIGINT: end all sessions and shut down properly. SIGTERM would wait for the sessions to end by themselves.
        signal("-INT");
        if (!Processes.hasEnded(server, Duration.ofSeconds(30))) {
            signal("-QUIT");
            Processes.hasEnded(server, Duration.ofSeconds(10));
        }
        listener.stoppedLeftover("PostgreSQL", pid);
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
