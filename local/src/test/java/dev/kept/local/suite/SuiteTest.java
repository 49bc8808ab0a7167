// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.local.suite.SuiteException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the processes, with small programs in the places of the services and the real PostgreSQL. */
class SuiteTest {

    private Path root;

    @BeforeEach
    void install(@TempDir Path folder) throws IOException {
        root = folder.toRealPath();
        for (Service service : Service.values()) {
            FakeService.install(root, service);
        }
        // Unpacked once for all tests of this module.
        Path binaries = Files.createDirectories(Path.of("target/postgresql")).toAbsolutePath();
        Files.createSymbolicLink(Files.createDirectories(root.resolve(".local")).resolve("postgresql"), binaries);
    }

    @AfterEach
    void unlink() throws IOException {
        Files.delete(root.resolve(".local/postgresql"));
    }

    @Test
    void startsAllTellsThemTheirPlacesAndStopsAll() throws Exception {
        IdpClient more = new IdpClient("more", "its-secret", "t1", List.of("metrics:read"));
        Path directory = root.resolve("life");
        long gateway;
        try (Suite suite = Suite.start(new SuiteOptions(directory, 0, root).with(more))) {
            String metrics = get(suite.service(Service.METRICS_SERVICE));
            gateway = pid(directory, "gateway");

            assertTrue(get(suite.gateway()).contains("KEPT_METRICS_URL=" + suite.service(Service.METRICS_SERVICE)));
            assertTrue(metrics.contains("KEPT_CUSTOMER_URL=" + suite.service(Service.CUSTOMER_SERVICE)));
            assertTrue(metrics.contains("KEPT_TOKEN_URL=" + suite.tokenEndpoint()));
            assertTrue(metrics.contains("/metrics, "), metrics);
            assertEquals("its-secret", suite.secret("more"));
            assertTrue(Files.readString(directory.resolve("clients.json")).contains("its-secret"));

            suite.kill9(Service.GATEWAY);
            assertThrows(IOException.class, () -> get(suite.gateway()));
            suite.restart(Service.GATEWAY);
            assertTrue(get(suite.gateway()).contains("KEPT_"));
            assertTrue(pid(directory, "gateway") != gateway);
        }

        assertTrue(
                Files.readString(directory.resolve("log/customer-service.log")).contains("drained"));
        assertTrue(PostmasterFile.in(directory.resolve("pg/data")).isEmpty());
        assertEquals(List.of(), new ProcessRecords(directory.resolve("processes.json")).read());
    }

    @Test
    void aServiceThatEndsIsNamedWithWhatItSaidLast() throws IOException {
        Files.createFile(Service.SURVEY_SERVICE.jar(root).resolveSibling("fail"));

        SuiteException failure = assertThrows(
                SuiteException.class, () -> Suite.start(new SuiteOptions(root.resolve("failing"), 0, root)));

        assertEquals(Reason.ENDED, failure.reason());
        assertEquals("survey-service", failure.details()[0]);
        assertEquals("3", failure.details()[1]);
        assertTrue(failure.details()[3].toString().startsWith("Caused by: no such schema"));
        assertTrue(PostmasterFile.in(root.resolve("failing/pg/data")).isEmpty());
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws IOException {
        Files.delete(Service.DEV_IDP.jar(root));

        SuiteException failure = assertThrows(
                SuiteException.class, () -> Suite.start(new SuiteOptions(root.resolve("unbuilt"), 0, root)));

        assertEquals(Reason.NOT_BUILT, failure.reason());
        assertEquals("dev-idp", failure.details()[0]);
    }

    @Test
    void aLauncherThatWasKilledLeavesNothingThatStopsTheNextStart() throws Exception {
        Path directory = root.resolve("killed");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        directory.toString(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(launcher.getInputStream().readNBytes("started".length()), UTF_8);
        assertEquals("started", said);
        long customer = pid(directory, "customer-service");
        launcher.destroyForcibly().waitFor();
        assertTrue(ProcessHandle.of(customer).isPresent());
        List<String> stopped = new ArrayList<>();

        Suite next = Suite.prepare(new SuiteOptions(directory, 0, root), new SuiteListener() {
            @Override
            public void stoppedLeftover(String name, long pid) {
                stopped.add(name);
            }
        });
        try (next) {
            next.startAll();
            assertEquals(6, stopped.size(), stopped::toString);
            assertFalse(ProcessHandle.of(customer).isPresent());
            assertTrue(get(next.gateway()).contains("KEPT_"));
        }
    }

    /** A launcher to be killed. */
    static final class KilledLauncher {
        private KilledLauncher() {}

        public static void main(String[] arguments) throws InterruptedException {
            Suite suite = Suite.start(new SuiteOptions(Path.of(arguments[0]), 0, Path.of(arguments[1])));
            System.out.print("started");
            System.out.flush();
            Thread.sleep(60_000);
            suite.close();
        }
    }

    private static long pid(Path directory, String name) {
        return Map.copyOf(new ProcessRecords(directory.resolve("processes.json"))
                        .read().stream()
                                .collect(java.util.stream.Collectors.toMap(ProcessRecord::name, ProcessRecord::pid)))
                .getOrDefault(name, -1L);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
