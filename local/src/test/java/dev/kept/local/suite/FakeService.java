// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program in the place of a service: says that it is ready, and what it was told by its environment. */
public final class FakeService {
    private FakeService() {}

    /** Listens where it is told to; ends at once if a file {@code fail} lies beside its jar. */
    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(System.getProperty("java.class.path")).resolveSibling("fail"))) {
            System.err.println("ERROR Failed to start\nCaused by: no such schema\n\tat x.y");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("drained")));
        int http = Integer.parseInt(System.getenv("KEPT_HTTP_PORT"));
        int management = Integer.parseInt(System.getenv().getOrDefault("KEPT_MANAGEMENT_PORT", Integer.toString(http)));
        listen(http);
        if (management != http) {
            listen(management);
        }
    }

    private static void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] told = new TreeMap<>(System.getenv()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        server.start();
    }

    /** Puts it where the package of a service would be. */
    static void install(Path repositoryRoot, Service service) throws IOException {
        Path jar = service.jar(repositoryRoot);
        Files.createDirectories(jar.resolveSibling("."));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var code = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            if (code == null) {
                throw new IOException("no " + entry);
            }
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
