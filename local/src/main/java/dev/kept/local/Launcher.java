// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import dev.kept.local.demo.DemoException;
import dev.kept.local.demo.DemoLoader;
import dev.kept.local.demo.DemoProgress;
import dev.kept.local.suite.Suite;
import dev.kept.local.suite.SuiteListener;
import dev.kept.local.suite.SuiteOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One run, from the first line on the terminal to the last. */
final class Launcher implements SuiteListener, DemoProgress {
    private static final long SEED = 20_241_101;

    private final PrintStream out;
    private final Messages messages;
    private final ProgressBar bar;
    private volatile boolean stopping;
    private volatile boolean failed;

    Launcher(PrintStream out, boolean terminal, Messages messages) {
        this.out = out;
        this.messages = messages;
        this.bar = new ProgressBar(out, terminal);
    }

    /** Starts everything; returns only if the start fails. */
    void run(SuiteOptions options, boolean empty) {
        out.println(messages.get("start", options.directory()));
        Suite suite = Suite.prepare(options, this);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.startAll();
            Screen screen = new Screen(messages, suite);
            out.println(screen.ready());
            Optional<LocalDate> lastDay = empty ? Optional.empty() : demo(suite);
            out.println(screen.where());
            out.println(lastDay.map(screen::questions).orElseGet(() -> messages.get("screen.empty")));
            out.println();
            out.println(screen.ready());
            out.println(messages.get("screen.stop"));
        } catch (RuntimeException e) {
            if (!stopping) {
                failed = true;
                throw e;
            }
        }
        waitForTheEnd();
    }

    private Optional<LocalDate> demo(Suite suite) {
        DemoRecord record = DemoRecord.in(suite.directory());
        if (record.finished().isPresent()) {
            return record.finished();
        }
        DemoLoader loader = new DemoLoader(
                suite.gateway(), suite.tokenEndpoint(), Suite.DEMO_ADMIN, suite.secret(Suite.DEMO_ADMIN), this);
        try {
            if (record.unfinished().isEmpty() && !loader.isEmpty()) {
                out.println(messages.get("demo.kept"));
                return Optional.empty();
            }
            LocalDate lastDay = record.unfinished().orElseGet(DemoLoader::yesterday);
            record.start(lastDay);
            out.println(messages.get("demo.loading"));
            Instant start = Instant.now();
            int rows = loader.load(SEED, lastDay);
            record.finish(lastDay);
            bar.end();
            out.println(messages.get("demo.done", rows, seconds(Duration.between(start, Instant.now()))));
            return Optional.of(lastDay);
        } catch (DemoException e) {
            bar.end();
            if (!stopping) {
                out.println(messages.get("demo.failed", String.valueOf(e.getMessage())));
            }
            return Optional.empty();
        }
    }

    private void stop(Suite suite) {
        stopping = true;
        bar.end();
        if (!failed) {
            out.println();
            out.println(messages.get("stopping"));
        }
        suite.close();
        if (!failed) {
            out.println(messages.get("stopped", suite.directory()));
            // Stopping on request is what was wanted: not the status of a killed process.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stoppedLeftover(String name, long pid) {
        out.println(messages.get("leftover", name, Long.toString(pid)));
    }

    @Override
    public void ready(String name, Duration took) {
        out.println(messages.get("started", "%-18s".formatted(name), seconds(took)));
    }

    @Override
    public void loading(String what, long done, long total) {
        bar.show(done, total, messages.get("demo." + what));
    }

    @Override
    public void catchingUp(long events) {
        bar.show(messages.get("demo.catchingUp", events));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
