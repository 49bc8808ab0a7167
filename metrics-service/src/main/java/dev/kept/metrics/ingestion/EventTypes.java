// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import dev.kept.metrics.store.RateState;
import java.util.HashSet;
import java.util.Set;

/** The types of events that somebody has decided about: counted, or stored for later. */
public final class EventTypes {

    private static final Set<String> KNOWN = collect();

    private EventTypes() {}

    /** All of them. */
    public static Set<String> known() {
        return KNOWN;
    }

    private static Set<String> collect() {
        Set<String> types = new HashSet<>(EventFacts.types());
        types.add(Settings.TYPE);
        types.add(Conflicts.TYPE);
        types.addAll(Segments.TYPES);
        types.addAll(RateState.TYPES);
        types.addAll(UncountedEvents.TYPES);
        return Set.copyOf(types);
    }
}
