// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lookup;

import static dev.kept.restkit.problem.StandardProblem.PRECONDITION_FAILED;

import dev.kept.restkit.etag.ETags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The optional {@code If-Match} of an upsert: where it is given, the thing must exist in that version. */
public final class ExpectedVersion {

    private ExpectedVersion() {}

    /** Refuses with 412 if a version is expected and another one, or none, is there. */
    public static void check(@Nullable String ifMatch, Optional<Long> version) {
        if (ifMatch != null) {
            ETags.require(ifMatch, version.orElseThrow(PRECONDITION_FAILED::with));
        }
    }
}
