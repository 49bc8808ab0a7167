// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running Kept on this machine: PostgreSQL, dev-idp, the three services and the gateway. Everything it writes is in
 * one directory; a second start there finds its data again, also after a crash. It stops with the JVM if nobody closes
 * it before.
 */
public final class Suite implements AutoCloseable {
    /** Client of the demo tenant that may read figures, not change anything. */
    public static final String DEMO_ANALYST = "demo-analyst";

    /** Client of the demo tenant that may do everything there. */
    public static final String DEMO_ADMIN = "demo-admin";

    private final SuiteOptions options;
    private final SuiteListener listener;
    private final Workspace workspace;
    private final RunLock lock;
    private final Secrets secrets;
    private final ProcessRecords records;
    private final Wiring wiring;
    private final Ports ports;
    private final List<IdpClient> clients;
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final Object closing = new Object();
    private final Thread atExit = new Thread(this::close, "suite-close");
    private @Nullable LocalPostgres postgres;
    private boolean closed;

    private Suite(SuiteOptions options, SuiteListener listener) {
        this.options = options;
        this.listener = listener;
        workspace = Workspace.create(options.directory());
        lock = RunLock.take(workspace.lock());
        try {
            records = new ProcessRecords(workspace.processes());
            records.stopLeftovers(listener);
            PostmasterFile.stopLeftover(workspace.postgresData(), listener);
            if (options.fresh()) {
                workspace.clear(binaries());
            }
            ports = options.port() == 0 ? Ports.free() : Ports.from(options.port());
            secrets = Secrets.in(workspace.secrets());
            wiring = new Wiring(ports, workspace, secrets);
            clients = IdpClients.of(secrets, options.clients());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts everything and waits until all of it answers. */
    public static Suite start(SuiteOptions options) {
        Suite suite = prepare(options, SuiteListener.SILENT);
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** Takes the directory and its ports; {@link #startAll} then starts. For callers who must close at any moment. */
    public static Suite prepare(SuiteOptions options, SuiteListener listener) {
        return new Suite(options, listener);
    }

    /** Starts everything and waits until all of it answers. */
    public void startAll() {
        requireBuilt();
        Runtime.getRuntime().addShutdownHook(atExit);
        PrivateFile.write(workspace.clients(), IdpClients.document(clients));
        startPostgres();
        for (Service service : Service.values()) {
            launch(service);
        }
        CompletableFuture<?>[] waiting = processes().entrySet().stream()
                .map(entry -> CompletableFuture.runAsync(() -> awaitReady(entry.getKey(), entry.getValue())))
                .toArray(CompletableFuture[]::new);
        try {
            firstFailureOrAll(waiting).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SuiteException known ? known : e;
        }
    }

    /** The gateway: where the API and its documentation are. */
    public URI gateway() {
        return wiring.http(Service.GATEWAY);
    }

    /** A service itself, past the gateway. */
    public URI service(Service service) {
        return wiring.http(service);
    }

    /** Where a service tells its health and figures. */
    public URI management(Service service) {
        return wiring.management(service);
    }

    /** Where dev-idp gives tokens for client credentials. */
    public URI tokenEndpoint() {
        return wiring.tokenEndpoint();
    }

    /** The secret of a client: a built-in one or one of the options. */
    public String secret(String clientId) {
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client " + clientId))
                .secret();
    }

    /** The directory in which everything lies. */
    public Path directory() {
        return workspace.directory();
    }

    /**
     * A service's database, as its superuser: for those who fill or measure the tables of a suite of their own.
     *
     * @throws IllegalArgumentException if the service has none
     */
    public Connection superuser(Service service) throws SQLException {
        String database = service.database()
                .orElseThrow(() -> new IllegalArgumentException(service.title() + " has no database"));
        return Objects.requireNonNull(postgres, "not started").superuser(database, secrets);
    }

    /**
     * What a service's process has used of the processors since it was started.
     *
     * @throws IllegalStateException if it does not run, or this system does not tell
     */
    public synchronized Duration processorTime(Service service) {
        ServiceProcess process = processes.get(service);
        if (process == null) {
            throw new IllegalStateException(service.title() + " does not run");
        }
        return process.processorTime();
    }

    /** What a service has written. */
    public Path log(Service service) {
        return workspace.log(service.title());
    }

    /** Ends a service without notice, as a crash would. */
    public void kill9(Service service) {
        end(service, ServiceProcess::kill9);
    }

    /** Ends a service in order. */
    public void stop(Service service) {
        end(service, ServiceProcess::stop);
    }

    /** Starts a service again, ending it first if it still runs, and waits until it answers. */
    public void restart(Service service) {
        stop(service);
        ServiceProcess process = launch(service);
        if (process != null) {
            awaitReady(service, process);
        }
    }

    /**
     * Lets every service finish what it is doing (at most 30 seconds), then stops PostgreSQL. Whoever calls it while
     * another does returns when that one is through: a JVM that ends must not cut it short.
     */
    @Override
    public void close() {
        synchronized (closing) {
            closeOnce();
        }
    }

    private void closeOnce() {
        Map<Service, ServiceProcess> running;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            running = new EnumMap<>(processes);
        }
        CompletableFuture.allOf(running.keySet().stream()
                        .map(service -> CompletableFuture.runAsync(() -> stop(service)))
                        .toArray(CompletableFuture[]::new))
                .join();
        synchronized (this) {
            if (postgres != null) {
                postgres.close();
            }
        }
        lock.close();
    }

    private void requireBuilt() {
        for (Service service : Service.values()) {
            Path jar = service.jar(options.repositoryRoot());
            if (!Files.exists(jar)) {
                throw new SuiteException(SuiteException.Reason.NOT_BUILT, service.title(), jar);
            }
        }
    }

    private synchronized void startPostgres() {
        if (closed) {
            return;
        }
        Instant start = Instant.now();
        List<String> databases = Arrays.stream(Service.values())
                .flatMap(service -> service.database().stream())
                .toList();
        postgres = LocalPostgres.start(workspace, binaries(), ports.postgres(), secrets, databases);
        listener.ready("PostgreSQL 18", Duration.between(start, Instant.now()));
    }

    private synchronized @Nullable ServiceProcess launch(Service service) {
        if (closed || postgres == null) {
            return null;
        }
        Path jar = service.jar(options.repositoryRoot());
        Map<String, String> environment = wiring.environment(service, postgres);
        environment.putAll(options.environment());
        ServiceProcess process = ServiceProcess.start(service, jar, environment, workspace, wiring.readiness(service));
        processes.put(service, process);
        records.add(process.record(jar));
        return process;
    }

    private void end(Service service, Consumer<ServiceProcess> how) {
        ServiceProcess process;
        synchronized (this) {
            process = processes.remove(service);
        }
        if (process != null) {
            how.accept(process);
            // Only now: if this JVM is killed meanwhile, the next start has to know of it.
            records.remove(service.title());
        }
    }

    private synchronized Map<Service, ServiceProcess> processes() {
        return new EnumMap<>(processes);
    }

    private void awaitReady(Service service, ServiceProcess process) {
        Duration took = process.awaitReady();
        synchronized (listener) {
            listener.ready(service.title(), took);
        }
    }

    /** Unpacked once per clone: every suite of it uses the same. */
    private Path binaries() {
        return options.repositoryRoot().resolve(".local/postgresql");
    }

    private static CompletableFuture<?> firstFailureOrAll(CompletableFuture<?>... futures) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (CompletableFuture<?> future : futures) {
            CompletableFuture<?> unused = future.whenComplete((value, error) -> {
                if (error != null) {
                    failure.completeExceptionally(error instanceof CompletionException e ? e.getCause() : error);
                }
            });
        }
        return CompletableFuture.anyOf(failure, CompletableFuture.allOf(futures));
    }
}
