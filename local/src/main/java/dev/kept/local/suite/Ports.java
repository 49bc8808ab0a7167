// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens, on the loopback address.
 *
 * @param http the API of each service
 * @param management health and figures of each service
 */
record Ports(Map<Service, Integer> http, Map<Service, Integer> management, int postgres) {

    /** How many ports in a row a suite needs. */
    static final int COUNT = 10;

    /** The gateway's port and those that follow it. */
    static Ports from(int first) {
        List<Integer> ports = new ArrayList<>();
        for (int port = first; port < first + COUNT; port++) {
            ports.add(port);
        }
        Ports result = of(ports);
        result.requireFree(first);
        return result;
    }

    /** Ports that nobody uses now. */
    static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                ServerSocket socket = new ServerSocket(0);
                sockets.add(socket);
                ports.add(socket.getLocalPort());
            }
            return of(ports);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        } finally {
            sockets.forEach(Ports::closeQuietly);
        }
    }

    private static Ports of(List<Integer> ports) {
        var next = ports.iterator();
        Map<Service, Integer> http = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            http.put(service, next.next());
        }
        for (Service service : Service.values()) {
            management.put(service, service.hasManagementPort() ? next.next() : port(http, service));
        }
        return new Ports(http, management, next.next());
    }

    int http(Service service) {
        return port(http, service);
    }

    int management(Service service) {
        return port(management, service);
    }

    private void requireFree(int first) {
        for (Service service : Service.values()) {
            requireFree(http(service), service.title(), first);
            requireFree(management(service), service.title(), first);
        }
        requireFree(postgres, "PostgreSQL", first);
    }

    private static void requireFree(int port, String user, int first) {
        try (ServerSocket socket = new ServerSocket(port)) {
            assert socket.isBound();
        } catch (IOException inUse) {
            throw new SuiteException(
                    SuiteException.Reason.PORT_IN_USE,
                    inUse,
                    Integer.toString(port),
                    user,
                    Integer.toString(first),
                    Integer.toString(first + COUNT - 1));
        }
    }

    private static int port(Map<Service, Integer> ports, Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
