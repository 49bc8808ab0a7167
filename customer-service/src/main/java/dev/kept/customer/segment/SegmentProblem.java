// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a segment. */
enum SegmentProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    SEGMENT_NOT_FOUND(404),
    /** {0}: the key; {1}: the segment that has it. */
    SEGMENT_KEY_TAKEN(409),
    /** {0}: the key that it has. */
    SEGMENT_KEY_FIXED(409),
    /** {0}: how many a tenant may have. */
    SEGMENT_TOO_MANY(409),
    /** {0}: ids of what names it. */
    SEGMENT_IN_USE(409);

    private final int status;

    SegmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
