// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a customer is, from the whole to the part. */
@Embeddable
record Place(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String community) {

    static final Place NOWHERE = new Place(null, null, null, null);

    void putSegments(Map<String, String> segments) {
        put(segments, "country", country);
        put(segments, "region", region);
        put(segments, "city", city);
        put(segments, "community", community);
    }

    private static void put(Map<String, String> segments, String key, @Nullable String value) {
        if (value != null) {
            segments.put(key, value);
        }
    }
}
