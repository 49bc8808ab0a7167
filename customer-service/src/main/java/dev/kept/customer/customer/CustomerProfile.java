// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that is known of a customer at one version; equal profiles mean that nothing changed. */
@Embeddable
record CustomerProfile(
        @Column(name = "external_id") @Nullable String externalId,
        @Nullable String name,
        @Enumerated(EnumType.STRING) CustomerType type,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Column(name = "acquisition_channel") @Nullable String acquisitionChannel,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Map<String, String> attributes,

        @Column(name = "customer_since") @Nullable Instant customerSince) {

    CustomerProfile {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** What may be counted and grouped by, without anything that tells who the customer is. */
    Map<String, String> segmentAttributes() {
        Map<String, String> segments = new TreeMap<>(attributes);
        segments.put("type", type.name());
        putIfKnown(segments, "country", country);
        putIfKnown(segments, "region", region);
        putIfKnown(segments, "city", city);
        putIfKnown(segments, "acquisitionChannel", acquisitionChannel);
        return segments;
    }

    private static void putIfKnown(Map<String, String> segments, String key, @Nullable String value) {
        if (value != null) {
            segments.put(key, value);
        }
    }
}
