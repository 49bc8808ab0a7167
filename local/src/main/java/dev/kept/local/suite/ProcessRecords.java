// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The processes that run for a directory, on file, so that the next start can stop what a crashed one left behind. */
final class ProcessRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;
    private final Map<String, ProcessRecord> running = new TreeMap<>();

    ProcessRecords(Path file) {
        this.file = file;
    }

    synchronized void add(ProcessRecord record) {
        running.put(record.name(), record);
        PrivateFile.write(file, running.values());
    }

    synchronized void remove(String name) {
        if (running.remove(name) != null) {
            PrivateFile.write(file, running.values());
        }
    }

    /** Stops those of the file that still run. A file that cannot be read names nobody. */
    void stopLeftovers(SuiteListener listener) {
        for (ProcessRecord record : read()) {
            record.find().ifPresent(process -> {
                Processes.stop(process, PATIENCE);
                listener.stoppedLeftover(record.name(), record.pid());
            });
        }
    }

    List<ProcessRecord> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return PrivateFile.JSON.readValue(file.toFile(), new TypeReference<List<ProcessRecord>>() {});
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
