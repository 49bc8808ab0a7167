// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.page;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items a page holds. */
public final class Limits {
    /** If the client does not say. */
    public static final int DEFAULT = 50;

    /** At most. */
    public static final int LARGEST = 200;

    private Limits() {}

    /** The limit of a request; a problem unless it is absent or within 1 to 200. */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > LARGEST) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("limit", "out-of-range", 1, LARGEST)));
        }
        return limit;
    }
}
