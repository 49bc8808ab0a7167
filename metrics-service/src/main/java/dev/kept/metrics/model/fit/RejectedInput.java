// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Data that a model cannot take, told all at once: how often each rule is broken. */
public final class RejectedInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Long> faults;

    /** @param faults the broken rules, each with the number of rows that break it */
    public RejectedInput(Map<String, Long> faults) {
        super("Rejected: " + faults);
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** One broken rule. */
    public RejectedInput(String rule, long count) {
        this(Map.of(rule, count));
    }

    /** The broken rules, each with the number of rows that break it. */
    public Map<String, Long> faults() {
        return faults;
    }
}
