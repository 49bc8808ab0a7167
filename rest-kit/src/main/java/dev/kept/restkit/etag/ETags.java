// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.etag;

import dev.kept.restkit.problem.StandardProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strong entity tags out of version numbers. */
public final class ETags {
    private ETags() {}

    /** The value of the header {@code ETag}, for example {@code "v3"} with its quotes. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * Lets a change through only if the client has seen the current version: problem 428 without {@code If-Match}, 412
     * if none of its tags is the current one. {@code *} means any version.
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw StandardProblem.PRECONDITION_REQUIRED.with();
        }
        String current = of(version);
        boolean seen = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!seen) {
            throw StandardProblem.PRECONDITION_FAILED.with().header("ETag", current);
        }
    }
}
