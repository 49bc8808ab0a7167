// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The network between a service under test and its database, which a test can cut: {@link #cut()} ends all connections
 * and refuses new ones, {@link #hang()} lets nothing through but keeps them open, {@link #restore()} makes all well.
 * Switched on by the init argument {@code link=true} of {@link KeptServiceResource}.
 */
public final class DatabaseLink {
    private static final String STATE = "kept.test.link";
    private static final long WATCH_MILLIS = 10;

    private final int target;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private DatabaseLink(int target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** All connections end; new ones are closed at once. */
    public static void cut() {
        System.setProperty(STATE, "cut");
    }

    /** Nothing goes through any more, and nobody is told. */
    public static void hang() {
        System.setProperty(STATE, "hang");
    }

    /** Everything goes through again. */
    public static void restore() {
        System.clearProperty(STATE);
    }

    static DatabaseLink to(int port) throws IOException {
        var link = new DatabaseLink(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        start(link::accept);
        start(link::watch);
        return link;
    }

    int port() {
        return server.getLocalPort();
    }

    void close() throws IOException {
        closed.set(true);
        server.close();
        sockets.forEach(DatabaseLink::end);
    }

    private void accept() {
        while (!closed.get()) {
            try {
                Socket from = server.accept();
                if (is("cut")) {
                    end(from);
                    continue;
                }
                var to = new Socket();
                to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                sockets.add(from);
                sockets.add(to);
                start(() -> copy(from, to));
                start(() -> copy(to, from));
            } catch (IOException e) {
                // closed, or the database is away: the next one may do better
            }
        }
    }

    private void watch() {
        while (!closed.get()) {
            if (is("cut")) {
                sockets.forEach(DatabaseLink::end);
                sockets.clear();
            }
            pause();
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                while (is("hang") && !closed.get()) {
                    pause();
                }
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // one side has ended: so does the other
        } finally {
            end(from);
            end(to);
        }
    }

    private static boolean is(String state) {
        return state.equals(System.getProperty(STATE));
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it has ended anyway
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WATCH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "database-link");
        thread.setDaemon(true);
        thread.start();
    }
}
