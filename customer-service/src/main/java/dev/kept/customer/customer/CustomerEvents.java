// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.profile.AgeBand;
import dev.kept.customer.profile.Preferences;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What other services hear of a customer: its id and its segment attributes, never who it is. */
final class CustomerEvents {

    /**
     * The full state after a change.
     *
     * @param preferences how, how often and in which language it wants to be contacted: whoever asks or writes holds to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileChanged(
            String customerId,
            @Nullable String externalId,
            Map<String, String> attributes,
            @Nullable Preferences preferences) {}

    /** Everything of the customer goes. */
    record Deleted(String customerId) {}

    /** The customer is the same one as another, to whom all of its file goes. */
    record Merged(String customerId, String into) {}

    /** The customer is one of its own again; its profile follows. */
    record MergeUndone(String customerId, String from) {}

    /**
     * How a tenant's profiles are told.
     *
     * @param personal keys of custom attributes that are told to nobody
     * @param zone in which its days are; asked for only where somebody's age is known
     */
    record Telling(Set<String> personal, Supplier<ZoneId> zone) {}

    private CustomerEvents() {}

    static OutboxEvent profileChanged(Customer customer, Instant effectiveAt, Telling telling) {
        Map<String, String> attributes = customer.profile().segmentAttributes(telling.personal());
        LocalDate birthDate = customer.profile().birthDate();
        if (birthDate != null) {
            LocalDate day = effectiveAt.atZone(telling.zone().get()).toLocalDate();
            attributes.put("ageBand", AgeBand.of(birthDate, day));
        }
        return event(
                "customer.profile.changed.v1",
                customer,
                customer.version(),
                effectiveAt,
                new ProfileChanged(
                        customer.id(),
                        customer.externalId(),
                        attributes,
                        customer.profile().details().preferences()));
    }

    static OutboxEvent deleted(Customer customer, Instant at) {
        return event("customer.deleted.v1", customer, customer.version() + 1, at, new Deleted(customer.id()));
    }

    static OutboxEvent merged(Customer customer, String into, Instant at) {
        return event("customer.merged.v1", customer, customer.version(), at, new Merged(customer.id(), into));
    }

    static OutboxEvent mergeUndone(Customer customer, String from, Instant at) {
        return event(
                "customer.merge-undone.v1", customer, customer.version(), at, new MergeUndone(customer.id(), from));
    }

    private static OutboxEvent event(String type, Customer customer, long version, Instant time, Object data) {
        return new OutboxEvent(type, customer.id(), customer.id(), version, time, data);
    }
}
