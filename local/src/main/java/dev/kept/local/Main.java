// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import dev.kept.local.suite.SuiteException;
import dev.kept.local.suite.SuiteOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The launcher behind {@code ./run}. */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    /** Starts Kept and keeps it running until the process is asked to end. */
    public static void main(String[] arguments) {
        // The logger of the embedded database would complain that it has nowhere to write to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Terminals read UTF-8 even where the locale does not say so.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Messages messages = Messages.of(Locale.getDefault());
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                out.println(messages.get("usage"));
                return;
            }
            Path root = Path.of("").toAbsolutePath();
            SuiteOptions suite = new SuiteOptions(root.resolve(".local"), options.port(), root).fresh(options.fresh());
            new Launcher(out, Boolean.getBoolean("kept.terminal"), messages).run(suite, options.empty());
        } catch (Options.UsageException e) {
            out.println(messages.get(e.key(), e.argument()));
            out.println();
            out.println(messages.get("usage"));
            System.exit(USAGE);
        } catch (SuiteException e) {
            out.println();
            out.println(messages.get("failed"));
            out.println(messages.get("reason." + e.reason(), e.details()));
            System.exit(FAILED);
        }
    }
}
