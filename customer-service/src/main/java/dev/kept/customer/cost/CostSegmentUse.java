// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.segment.SegmentUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** A cost of a segment is counted with it. */
@ApplicationScoped
class CostSegmentUse implements SegmentUse {

    private final CostRepository costs;

    CostSegmentUse(CostRepository costs) {
        this.costs = costs;
    }

    @Override
    @Transactional
    public List<String> users(String segmentKey, int most) {
        return costs.idsOfSegment(segmentKey, most);
    }
}
