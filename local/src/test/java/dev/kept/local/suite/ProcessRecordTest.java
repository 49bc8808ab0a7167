// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    private Process process;
    private ProcessRecord record;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "611").start();
        record = ProcessRecord.of("sleeper", process.toHandle(), "611");
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void knowsItsProcessAgain() {
        assertEquals(process.pid(), record.find().orElseThrow().pid());
    }

    @Test
    void anotherProcessWithTheSameIdIsNotOurs() {
        ProcessRecord older = new ProcessRecord(
                "sleeper", record.pid(), record.startedAt() - 60_000, record.command(), record.argument());
        ProcessRecord otherProgram =
                new ProcessRecord("sleeper", record.pid(), record.startedAt(), "/bin/other", record.argument());
        ProcessRecord otherArgument =
                new ProcessRecord("sleeper", record.pid(), record.startedAt(), record.command(), "612");

        assertTrue(older.find().isEmpty());
        assertTrue(otherProgram.find().isEmpty());
        assertTrue(otherArgument.find().isEmpty());
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertTrue(record.find().isEmpty());
    }

    @Test
    void whatAnEarlierLauncherLeftBehindIsStopped(@TempDir Path folder) throws InterruptedException {
        Path file = folder.resolve("processes.json");
        new ProcessRecords(file).add(record);
        List<String> stopped = new ArrayList<>();

        new ProcessRecords(file).stopLeftovers(new SuiteListener() {
            @Override
            public void stoppedLeftover(String name, long pid) {
                stopped.add(name);
            }
        });

        assertEquals(List.of("sleeper"), stopped);
        assertFalse(process.isAlive());
    }

    @Test
    void aRecordThatCannotBeReadStopsNobody(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("processes.json");
        Files.writeString(file, "[{\"pid\":");

        new ProcessRecords(file).stopLeftovers(SuiteListener.SILENT);

        assertTrue(process.isAlive());
    }

    @Test
    void aProcessThatWasEndedIsForgotten(@TempDir Path folder) {
        ProcessRecords records = new ProcessRecords(folder.resolve("processes.json"));
        records.add(record);
        records.remove("sleeper");

        assertEquals(List.of(), records.read());
    }
}
