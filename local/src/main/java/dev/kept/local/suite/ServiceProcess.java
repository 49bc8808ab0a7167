// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One service as a process of its own. */
final class ServiceProcess {
    /** What a suite tells its services if they need more memory than a demo does. */
    private static final String HEAP = "KEPT_HEAP";

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Process process;
    private final Path log;
    private final URI readiness;
    private final Instant startedAt = Instant.now();

    private ServiceProcess(Service service, Process process, Path log, URI readiness) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.readiness = readiness;
    }

    static ServiceProcess start(
            Service service, Path jar, Map<String, String> environment, Workspace workspace, URI readiness) {
        Path log = workspace.log(service.title());
        ProcessBuilder builder = new ProcessBuilder(command(jar, environment.getOrDefault(HEAP, "256m")))
                .directory(workspace.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What this shell happens to have set for another Kept or Quarkus must not reach these.
        builder.environment().keySet().removeIf(key -> key.startsWith("KEPT_") || key.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(service, builder.start(), log, readiness);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + service.title(), e);
        }
    }

    private static List<String> command(Path jar, String heap) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString());
    }

    ProcessRecord record(Path jar) {
        return ProcessRecord.of(service.title(), process.toHandle(), jar.toString());
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow(IllegalStateException::new);
    }

    /** Waits until it answers that it is ready. */
    Duration awaitReady() {
        Instant giveUp = startedAt.plus(READY_WITHIN);
        while (Instant.now().isBefore(giveUp)) {
            if (isReady()) {
                return Duration.between(startedAt, Instant.now());
            }
            if (!process.isAlive()) {
                throw new SuiteException(
                        SuiteException.Reason.ENDED,
                        service.title(),
                        Integer.toString(process.exitValue()),
                        log,
                        LogTail.of(log));
            }
            pause();
        }
        throw new SuiteException(
                SuiteException.Reason.NOT_READY,
                service.title(),
                Long.toString(READY_WITHIN.toSeconds()),
                log,
                LogTail.of(log));
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a service was starting", e);
        }
    }

    /** Ends it without notice, as a crash would. */
    void kill9() {
        process.destroyForcibly();
        Processes.hasEnded(process.toHandle(), DRAIN_WITHIN);
    }

    /** Asks it to finish what it is doing; it has 30 seconds. */
    void stop() {
        Processes.stop(process.toHandle(), DRAIN_WITHIN);
    }
}
