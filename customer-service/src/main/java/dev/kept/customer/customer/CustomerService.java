// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps customers. Every change tells the other services in the same transaction. */
@ApplicationScoped
class CustomerService {

    /** A customer and whether this call created it. */
    record Upserted(Customer customer, boolean created) {}

    /** Who says what comes without a source. */
    private static final String SOURCE = "api";

    private final CustomerRepository customers;
    private final EventFeed feed;
    private final Patches patches;
    private final AuditLog audit;
    private final ProfileWriter writer;
    private final Clock clock;

    CustomerService(
            CustomerRepository customers,
            EventFeed feed,
            Patches patches,
            AuditLog audit,
            ProfileWriter writer,
            Clock clock) {
        this.customers = customers;
        this.feed = feed;
        this.patches = patches;
        this.audit = audit;
        this.writer = writer;
        this.clock = clock;
    }

    @Transactional
    Customer get(String id) {
        return customers.findByIdOptional(id).orElseThrow(() -> CUSTOMER_NOT_FOUND.with(id));
    }

    @Transactional
    Customer create(NewCustomer wanted) {
        refuseTaken(wanted.externalId, null);
        ProfileChanges profiles = writer.begin(List.of(), feed.begin());
        Customer customer = add(wanted, SOURCE, profiles);
        writer.finish(profiles);
        return customer;
    }

    @Transactional
    Customer patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Customer customer = getForChange(id, ifMatch);
        NewCustomer wanted = patches.apply(NewCustomer.of(customer.profile()), patch, NewCustomer.class);
        refuseTaken(wanted.externalId, customer);
        ProfileChanges profiles = writer.begin(List.of(customer), feed.begin());
        profiles.say(customer, wanted, patch, SOURCE);
        writer.finish(profiles);
        return customer;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewCustomer wanted) {
        Optional<Customer> known = customers.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Customer::version));
        ProfileChanges profiles = writer.begin(known.stream().toList(), feed.begin());
        known.ifPresent(customer -> profiles.replace(customer, wanted, SOURCE));
        Customer customer = known.orElseGet(() -> add(wanted, SOURCE, profiles));
        writer.finish(profiles);
        return new Upserted(customer, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Set<String> file = new TreeSet<>(customers.fileIds(id));
        file.add(id);
        // The row goes, so that whoever has just named it, and is about to lock it, must be waited for from the start.
        customers.lockNames(file);
        Customer customer = getForChange(id, ifMatch);
        if (customer.mergedInto() != null) {
            ProfileChanges.refuseFixed(customer);
        }
        Changes changes = feed.begin();
        // Those that were merged into it are the same customer, and go with it: by the cascade of its row.
        for (Customer same : customers.findFile(id)) {
            changes.after(same, () -> CustomerEvents.deleted(same, now()));
        }
        customers.delete(customer);
        changes.finish();
        audit.record("customer.deleted", id, Map.of());
    }

    /** Adds a customer; the caller has made sure that its external id is free. */
    Customer add(NewCustomer wanted, String standardSource, ProfileChanges profiles) {
        Customer customer = profiles.add(wanted, standardSource);
        customers.persist(customer);
        return customer;
    }

    private Customer getForChange(String id, @Nullable String ifMatch) {
        Customer customer = customers.findForChange(id).orElseThrow(() -> CUSTOMER_NOT_FOUND.with(id));
        ETags.require(ifMatch, customer.version());
        return customer;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Customer except) {
        if (externalId == null) {
            return;
        }
        customers.findByExternalId(externalId).filter(other -> other != except).ifPresent(other -> {
            throw CUSTOMER_EXTERNAL_ID_TAKEN.with(externalId, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
