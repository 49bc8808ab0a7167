// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of an export: the rows behind a cursor, and the cursor to go on with.
 *
 * @param columns of a table with a header
 * @param cursor what the next run begins with; there is always one
 * @param more whether there is more already
 * @param pages the rows, a page at a time while they are written: never all of them at once. Empty at the end
 */
public record ExportRun(List<String> columns, String cursor, boolean more, Supplier<List<? extends ExportLine>> pages) {

    /** The most that one run gives. A run has to be through within the time that the gateway gives an exchange. */
    public static final int MOST = 100_000;

    /** So many rows are read at once. */
    public static final int PAGE = 500;

    private static final int DEFAULT = 1_000;

    /** How many a run may give, or the problem that it cannot be so many. */
    public static int limit(@Nullable Integer given) {
        int most = given == null ? DEFAULT : given;
        if (most < 1 || most > MOST) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("limit", "out-of-range", 1, MOST)));
        }
        return most;
    }

    /** Writes everything; waits while the reader is slow. */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        out.write(format.head(columns).getBytes(StandardCharsets.UTF_8));
        for (List<? extends ExportLine> page = pages.get(); !page.isEmpty(); page = pages.get()) {
            for (ExportLine row : page) {
                out.write(format.line(row).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
