// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.index.Identity;
import dev.kept.customer.persistence.NeverMutated;
import dev.kept.customer.profile.Contact;
import dev.kept.customer.profile.ContactKind;
import dev.kept.customer.profile.Details;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        Place place,
        @Column(name = "acquisition_channel") @Nullable String acquisitionChannel,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Map<String, String> attributes,

        @Column(name = "customer_since") @Nullable Instant customerSince,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Details details) {

    CustomerProfile {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        place = place == null ? Place.NOWHERE : place; // Hibernate gives null where all columns are
        details = details == null ? Details.NONE : details;
    }

    @Nullable LocalDate birthDate() {
        return details.person() == null ? null : details.person().birthDate();
    }

    /**
     * What may be counted and grouped by, without anything that tells who the customer is. A member of its own wins over
     * a custom attribute of the same name.
     */
    Map<String, String> segmentAttributes(Set<String> personal) {
        Map<String, String> segments = new TreeMap<>(attributes);
        segments.keySet().removeAll(personal);
        segments.put("type", type.name());
        place.putSegments(segments);
        details.putSegments(segments);
        if (acquisitionChannel != null) {
            segments.put("acquisitionChannel", acquisitionChannel);
        }
        return segments;
    }

    /** What tells who the customer is. */
    Identity identity() {
        return new Identity(
                name,
                birthDate(),
                contacts(email, ContactKind.EMAIL),
                contacts(phone, ContactKind.PHONE),
                place.country(),
                details.company() == null ? null : details.company().registrationNumber());
    }

    /** The same without any personal value. */
    CustomerProfile anonymous(Set<String> personal) {
        Map<String, String> rest = new TreeMap<>(attributes);
        rest.keySet().removeAll(personal);
        return new CustomerProfile(
                null, null, type, null, null, place, acquisitionChannel, rest, customerSince, details.anonymous());
    }

    private List<String> contacts(@Nullable String first, ContactKind kind) {
        Stream<String> more = details.contactsOrNone().stream()
                .filter(contact -> contact.kind() == kind)
                .map(Contact::value);
        return Stream.concat(Stream.ofNullable(first), more)
                .filter(Objects::nonNull)
                .toList();
    }
}
