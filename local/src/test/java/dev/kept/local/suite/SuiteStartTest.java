// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.local.suite.SuiteException.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start before anything runs. */
class SuiteStartTest {

    @Test
    void aPortInUseIsNamedWithItsUser(@TempDir Path folder) throws IOException {
        int first = Ports.free().http(Service.GATEWAY);
        try (ServerSocket taken = new ServerSocket(first)) {
            SuiteException refused = assertThrows(
                    SuiteException.class,
                    () -> Suite.prepare(new SuiteOptions(folder, taken.getLocalPort(), folder), SuiteListener.SILENT));

            assertEquals(Reason.PORT_IN_USE, refused.reason());
            assertEquals(Integer.toString(first), refused.details()[0]);
            assertEquals("gateway", refused.details()[1]);
        }
    }

    @Test
    void aSecondSuiteInTheSameDirectoryIsRefused(@TempDir Path folder) {
        try (Suite first = Suite.prepare(new SuiteOptions(folder, 0, folder), SuiteListener.SILENT)) {
            SuiteException refused = assertThrows(
                    SuiteException.class,
                    () -> Suite.prepare(new SuiteOptions(first.directory(), 0, folder), SuiteListener.SILENT));

            assertEquals(Reason.ALREADY_RUNNING, refused.reason());
            assertEquals(Long.toString(ProcessHandle.current().pid()), refused.details()[0]);
        }

        Suite.prepare(new SuiteOptions(folder, 0, folder), SuiteListener.SILENT).close();
    }

    @Test
    void onlyTheOwnerCanReadSecrets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secrets.json");

        String secret = Secrets.in(file).get("x");

        assertEquals(secret, Secrets.in(file).get("x"));
        assertTrue(secret.length() >= 32);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void freshDeletesTheDataOnly(@TempDir Path folder) throws IOException {
        Path directory = folder.resolve(".local");
        Path binaries = directory.resolve("postgresql");
        Files.createDirectories(directory.resolve("pg/data/base"));
        Files.createDirectories(binaries);
        Files.writeString(directory.resolve("secrets.json"), "{}");
        Files.writeString(folder.resolve("mine"), "stays");

        Suite.prepare(new SuiteOptions(directory, 0, folder).fresh(true), SuiteListener.SILENT)
                .close();

        assertTrue(Files.notExists(directory.resolve("pg/data")));
        assertTrue(Files.exists(binaries));
        assertEquals("stays", Files.readString(folder.resolve("mine")));
    }

    @Test
    void theTailOfALogBeginsWithTheLastCause(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("x.log");
        Files.writeString(log, "one\nERROR it failed\nCaused by: A\n\tat b.c\nCaused by: port taken\n\tat d.e\n");

        String tail = LogTail.of(log);

        assertTrue(tail.startsWith("Caused by: port taken"));
        assertTrue(tail.contains("ERROR it failed"));
        assertTrue(!tail.contains("\tat"));
    }
}
