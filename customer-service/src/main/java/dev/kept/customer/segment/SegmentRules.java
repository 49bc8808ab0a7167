// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.restkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads each rule once. A rule depends on its text alone, so all tenants can share it. */
@ApplicationScoped
class SegmentRules {

    private static final Logger LOG = Logger.getLogger(SegmentRules.class);
    private static final int MOST = 2_000;

    private final Map<String, Optional<SegmentRule>> read = new ConcurrentHashMap<>();

    /** The rule of a saved segment; none if it can no longer be read, which then holds for nobody. */
    Optional<SegmentRule> of(Segment segment) {
        if (read.size() > MOST) {
            read.clear();
        }
        return read.computeIfAbsent(segment.rule(), rule -> {
            try {
                return Optional.of(SegmentRule.of(rule));
            } catch (ProblemException e) {
                LOG.errorf("The rule of the segment %s can no longer be read", segment.id());
                return Optional.empty();
            }
        });
    }
}
