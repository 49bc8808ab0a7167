// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import java.io.PrintStream;

/**
 * One line that shows how far something is. On a terminal it is drawn over and over; elsewhere (a log) a line appears
 * for every tenth of the way only.
 */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int STEPS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private int drawn = -1;
    private int longest;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows that {@code done} of {@code total} are done; {@code what} says of what. */
    void show(long done, long total, String what) {
        String line = line(done, total, what);
        if (terminal) {
            overwrite(line);
        } else if (step(done, total) != drawn) {
            drawn = step(done, total);
            out.println(line);
        }
    }

    /** Shows a text in the place of the bar; on a terminal only, since it changes all the time. */
    void show(String text) {
        if (terminal) {
            overwrite("  " + text);
        }
    }

    /** Leaves the line. */
    void end() {
        if (terminal && longest > 0) {
            overwrite("");
            out.print('\r');
            out.flush();
        }
    }

    static String line(long done, long total, String what) {
        double share = total <= 0 ? 1 : Math.max(0, Math.min(1, (double) done / total));
        int filled = (int) (share * WIDTH);
        return "  [%s%s] %3d %%  %,d / %,d  %s"
                .formatted("#".repeat(filled), "-".repeat(WIDTH - filled), (int) (share * 100), done, total, what);
    }

    private static int step(long done, long total) {
        return total <= 0 ? STEPS : (int) (STEPS * done / total);
    }

    private void overwrite(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
        out.flush();
        longest = Math.max(longest, line.length());
    }
}
